import {
  clearAttempts,
  giveBackAttempt,
  listLockedGroups,
  liftLocks,
  reserveAttempt,
} from '@/lib/data/people/sign-in-throttle';
import { keptHash } from './session-rules';

const QUARTER_OF_AN_HOUR = 15 * 60;
const TRIES_PER_ACCOUNT = 10;
/** An office of many people may come from one address. */
const TRIES_PER_ADDRESS = 100;

// Hashed, because people type a password into the wrong box, and because an address says where somebody is.
const accountKey = (email: string) => `account:${keptHash(email)}`;
const addressKey = (address: string) => `address:${keptHash(address)}`;
// The counts of one account begin with the same letters, so that its locks are found and lifted together.
const deviceKey = (email: string, device: string) => `${accountKey(email)}:device:${keptHash(device)}`;
const signedInKey = (email: string) => `${accountKey(email)}:signed-in`;

const rule = (key: string, most: number) => ({
  key,
  most,
  windowSeconds: QUARTER_OF_AN_HOUR,
  lockSeconds: QUARTER_OF_AN_HOUR,
});

/** A try of a password. `device`: its id, where this person has signed in from it before; otherwise null. */
export type PasswordTry = { email: string; address: string; device: string | null };

/**
 * Counts one try of a password before it is looked at; false when there have been too many. A known device has a count of
 * its own, whatever strangers do to the account or from the same address. All others share the counts of the account and
 * of their address. A lock ends after 15 minutes, and tries during it do not make it longer.
 */
export async function mayTryPassword({ email, address, device }: PasswordTry, now: Date): Promise<boolean> {
  if (device !== null) return reserveAttempt(rule(deviceKey(email, device), TRIES_PER_ACCOUNT), now);
  if (!(await reserveAttempt(rule(addressKey(address), TRIES_PER_ADDRESS), now))) return false;
  return reserveAttempt(rule(accountKey(email), TRIES_PER_ACCOUNT), now);
}

/** Forgets the tries of a person, when their password was right. The address they came from counts failures only. */
export async function forgetTries({ email, address, device }: PasswordTry): Promise<void> {
  if (device !== null) return clearAttempts(deviceKey(email, device));
  await clearAttempts(accountKey(email));
  await giveBackAttempt(addressKey(address));
}

/** The same for somebody who is signed in and types their password again: no stranger can use this count up. */
export async function mayTryWhileSignedIn(email: string, now: Date): Promise<boolean> {
  return reserveAttempt(rule(signedInKey(email), TRIES_PER_ACCOUNT), now);
}

/** Forgets the tries of somebody who is signed in, when their password was right. */
export async function forgetTriesWhileSignedIn(email: string): Promise<void> {
  await clearAttempts(signedInKey(email));
}

/** Since when and until when an account is locked, at least for some devices. */
export type AccountLock = { since: Date; until: Date };

/** The accounts among these e-mail addresses that are locked at `now`, by address. */
export async function listAccountLocks(
  emails: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, AccountLock>> {
  const locked = await listLockedGroups(emails.map(accountKey), now);
  const until = new Map(locked.map((group) => [group.key, group.lockedUntil]));
  return new Map(
    emails.flatMap((email) => {
      const end = until.get(accountKey(email));
      if (!end) return [];
      return [[email, { since: new Date(end.getTime() - QUARTER_OF_AN_HOUR * 1000), until: end }]];
    }),
  );
}

/** Lifts every lock of an account. Returns false when it was not locked. */
export async function liftAccountLocks(email: string, now: Date): Promise<boolean> {
  return liftLocks(accountKey(email), now);
}
