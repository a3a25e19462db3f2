import { clearAttempts, reserveAttempt } from '@/lib/data/sign-in-throttle';
import { keptHash } from './session-rules';

const QUARTER_OF_AN_HOUR = 15 * 60;
const TRIES_PER_ACCOUNT = 10;
/** An office of many people may come from one address. */
const TRIES_PER_ADDRESS = 100;

// Hashed, because people type a password into the wrong box, and because an address says where somebody is.
const accountKey = (email: string) => `account:${keptHash(email)}`;
const addressKey = (address: string) => `address:${keptHash(address)}`;

const rule = (key: string, most: number) => ({
  key,
  most,
  windowSeconds: QUARTER_OF_AN_HOUR,
  lockSeconds: QUARTER_OF_AN_HOUR,
});

/** Counts one try of a password before it is looked at; false when there have been too many. */
export async function mayTryPassword(try_: { email: string; address: string }, now: Date): Promise<boolean> {
  if (!(await reserveAttempt(rule(addressKey(try_.address), TRIES_PER_ADDRESS), now))) return false;
  return mayTryAccount(try_.email, now);
}

/** The same for somebody who is already signed in: only the account is counted. */
export async function mayTryAccount(email: string, now: Date): Promise<boolean> {
  return reserveAttempt(rule(accountKey(email), TRIES_PER_ACCOUNT), now);
}

/** Forgets the tries of an account, when its password was right. */
export async function forgetTries(email: string): Promise<void> {
  await clearAttempts(accountKey(email));
}
