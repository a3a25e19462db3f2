import type { SignedInActor } from '@/lib/domain/permissions';
import { findActorBySession } from '@/lib/data/people/sessions';
import { IDLE_MINUTES, keptHash } from './session-rules';

/** The person behind a session's id at `now`, as the record has them at this very moment; null when it is over. */
export async function recogniseSession(session: string, now: Date): Promise<SignedInActor | null> {
  return findActorBySession(keptHash(session), { now, idleMinutes: IDLE_MINUTES });
}
