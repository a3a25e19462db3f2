import { listUncoveredEvents } from '@/lib/data/uncovered/events';
import type { Day } from '@/lib/domain/day';
import type { SignedInActor } from '@/lib/domain/permissions';
import type { PromiseRecord } from '@/lib/domain/promises/promise-record';
import type { ResponseRecord } from '@/lib/domain/promises/response-record';
import { type Conflict, Refusal, type SavedVersion } from '@/lib/domain/refusal';
import { describeEvent } from '@/lib/schemas/events/audit-events';
import type { PromisePlace } from '@/lib/schemas/promises/promise-place';
import { conflictOver } from '@/lib/services/conflict-over';
import { describePromise } from '@/lib/services/describe-saved';
import { recommendationAt } from '@/lib/services/requirement-at';

/** A promise with the response that makes it, or none where it is the office's own, and the day on which it was made. */
type FoundPromise = { promise: PromiseRecord; response: ResponseRecord | null; promisedOn: Day };

/** The promise at this place. @throws Refusal when there is none. */
async function promiseAt(actor: SignedInActor, place: PromisePlace): Promise<FoundPromise> {
  const { recommendation } = await recommendationAt(actor, place);
  const isIt = ({ id }: PromiseRecord) => id === place.promise;
  for (const response of recommendation.responses) {
    const promise = response.promises.find(isIt);
    if (promise) return { promise, response, promisedOn: response.datedOn };
  }
  const promise = recommendation.actions.find(isIt);
  if (!promise || promise.madeOn === null) throw new Refusal('not-found', 'There is no such promise.');
  return { promise, response: null, promisedOn: promise.madeOn };
}

/** What is saved of a promise now, for whoever came second; `saved` where a form asks for other things than a check does. */
async function conflictOn(promise: PromiseRecord, saved?: Saved): Promise<Conflict> {
  const subject = { kind: 'commitment', id: promise.id };
  if (saved) return conflictOver(subject, { version: promise.version, saved: saved(promise) });
  const [last] = await listUncoveredEvents({ subject, limit: 1 });
  const reason = last ? describeEvent(last).reason : null;
  return conflictOver(subject, describePromise(promise, reason));
}

type Saved = (promise: PromiseRecord) => SavedVersion['saved'];
type Sent = PromisePlace & { version: number };

/** The promise as the sender of a form saw it. @throws Conflict when somebody else saved since; Refusal when there is none. */
export async function promiseToChange(
  actor: SignedInActor,
  sent: Sent,
  saved?: Saved,
): Promise<FoundPromise> {
  const found = await promiseAt(actor, sent);
  if (found.promise.merged) {
    throw new Refusal('not-allowed', 'This promise was merged into another, so it changes no more.');
  }
  if (found.promise.version !== sent.version) throw await conflictOn(found.promise, saved);
  return found;
}

/** For a write that changed nothing, because somebody saved between the look and the write. @throws Conflict, always. */
export async function refuseAsConflict(actor: SignedInActor, sent: Sent, saved?: Saved): Promise<never> {
  throw await conflictOn((await promiseAt(actor, sent)).promise, saved);
}
