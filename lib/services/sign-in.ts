import { setTimeout as pause } from 'node:timers/promises';
import { LONGEST_PASSWORD } from '@/lib/domain/password';
import { appendEvent } from '@/lib/data/audit';
import { inTransaction } from '@/lib/data/database';
import { findCredentials } from '@/lib/data/people';
import { insertSession, revokeSession } from '@/lib/data/sessions';
import { forgetTries, mayTryPassword } from './attempt-limits';
import { isPassword } from './password-hash';
import { keptHash, newSessionId, SESSION_HOURS } from './session-rules';

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
};

/**
 * Opens a session for the person whose e-mail address and password these are, and returns its id; null when they are
 * not, or when there were too many tries. Unknown, disabled, locked and wrong all look the same from outside.
 */
export async function signIn(
  attempt: SignInAttempt,
  now: Date,
): Promise<{ personId: string; session: string } | null> {
  const refusal = pause(REFUSED_AFTER_MILLISECONDS, null, { ref: false });
  const person = await recognise(attempt, now);
  if (!person) return refusal;

  const session = newSessionId();
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
    await forgetTries(attempt.email);
  });
  return { personId: person.id, session };
}

/** The active person whose password this is. The try is counted first: a guess that is over the limit costs no hash. */
async function recognise({ email, password, address }: SignInAttempt, now: Date) {
  if (!(await mayTryPassword({ email, address }, now))) return null;
  if (password.length > LONGEST_PASSWORD) return null;
  const person = await findCredentials(email);
  const kept = person?.active ? person.passwordHash : null;
  return (await isPassword(password, kept)) ? person : null;
}
