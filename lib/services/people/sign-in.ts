import { setTimeout as pause } from 'node:timers/promises';
import { LONGEST_PASSWORD } from '@/lib/domain/people/password';
import { appendEvent } from '@/lib/data/audit/audit';
import { inTransaction } from '@/lib/data/database';
import { isKnownDevice, keepDevice } from '@/lib/data/people/known-devices';
import { findCredentials } from '@/lib/data/people/people';
import { insertSession, revokeSession } from '@/lib/data/people/sessions';
import { forgetTries, mayTryPassword } from './attempt-limits';
import { isPassword } from './password-hash';
import { DEVICE_DAYS, keptHash, newDeviceId, newSessionId, SESSION_HOURS } from './session-rules';

/** No refusal is told sooner than this, so that its time says nothing about the account. */
const REFUSED_AFTER_MILLISECONDS = 250;

export type SignInAttempt = {
  /** In lower case, without blanks around it. */
  email: string;
  password: string;
  /** The network address the attempt came from. */
  address: string;
  /** The session this browser had until now, which ends. */
  previousSession: string | null;
  /** The id in this browser's device cookie, whoever signed in from it before; null when it has none. */
  device: string | null;
};

/** A session that began. `device`: the id this browser is to keep, so that it is known the next time. */
export type OpenedSession = { personId: string; session: string; device: string };

/**
 * Opens a session for the person whose e-mail address and password these are, and returns its id; null when they are
 * not, or when there were too many tries. Unknown, disabled, locked and wrong all look the same from outside.
 */
export async function signIn(attempt: SignInAttempt, now: Date): Promise<OpenedSession | null> {
  const refusal = pause(REFUSED_AFTER_MILLISECONDS, null, { ref: false });
  const known = await findKnownDevice(attempt, now);
  const person = await recognise({ ...attempt, device: known }, now);
  if (!person) return refusal;

  const session = newSessionId();
  // An id that this person's password has never been right with may have been put there by somebody who knows it.
  const device = known ?? newDeviceId();
  await inTransaction(async () => {
    if (attempt.previousSession) await revokeSession(keptHash(attempt.previousSession), now);
    await insertSession({
      idHash: keptHash(session),
      userId: person.id,
      sessionVersion: person.sessionVersion,
      expiresAt: new Date(now.getTime() + SESSION_HOURS * 3_600_000),
    });
    await appendEvent({
      actor: { id: person.id, name: person.name },
      subject: { kind: 'person', id: person.id },
      event: { action: 'signed in', detail: { email: attempt.email } },
    });
    await keepDevice({ idHash: keptHash(device), userId: person.id }, daysAfter(now, DEVICE_DAYS));
    await forgetTries({ ...attempt, device: known });
  });
  return { personId: person.id, session, device };
}

const daysAfter = (now: Date, days: number) => new Date(now.getTime() + days * 86_400_000);

/** The id of the device, if this person has signed in from it before. */
async function findKnownDevice({ device, email }: SignInAttempt, now: Date): Promise<string | null> {
  if (device === null) return null;
  return (await isKnownDevice({ idHash: keptHash(device), email }, now)) ? device : null;
}

/** The active person whose password this is. The try is counted first: a guess that is over the limit costs no hash. */
async function recognise({ email, password, address, device }: SignInAttempt, now: Date) {
  if (!(await mayTryPassword({ email, address, device }, now))) return null;
  if (password.length > LONGEST_PASSWORD) return null;
  const person = await findCredentials(email);
  const kept = person?.active ? person.passwordHash : null;
  return (await isPassword(password, kept)) ? person : null;
}
