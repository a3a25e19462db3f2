import { recordChange } from '@/lib/data/audit/audit';
import { listUncoveredEvents } from '@/lib/data/uncovered/events';
import { insertPromiseCheck } from '@/lib/data/promises/promises';
import { whyNotCheck } from '@/lib/domain/promises/promise';
import { dayInLondon } from '@/lib/domain/day';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import type { PromiseRecord } from '@/lib/domain/promises/promise-record';
import type { ResponseRecord } from '@/lib/domain/promises/response-record';
import { Refusal } from '@/lib/domain/refusal';
import type { CheckPromiseInput } from '@/lib/schemas/check-promise';
import { describeEvent } from '@/lib/schemas/events/audit-events';
import { conflictOver } from '@/lib/services/conflict-over';
import { describePromise } from '@/lib/services/describe-saved';
import { recommendationAt } from '@/lib/services/requirement-at';

/**
 * Records what a check of a promise found. Checks are kept, so the promise has a history.
 * @throws Conflict when somebody else saved first; Refusal when it may not be recorded, by this person or at all.
 */
export async function checkPromise(actor: SignedInActor, input: CheckPromiseInput, now: Date): Promise<void> {
  assertMay(actor, 'promise:check');
  const { promise, response } = await promiseAt(actor, input);
  if (promise.version !== input.version) throw await conflictOn(promise);
  const { state, reason, checkedOn } = input;
  const why = whyNotCheck(input, {
    dueOn: promise.dueOn,
    promisedOn: response.datedOn,
    today: dayInLondon(now),
  });
  if (why) throw new Refusal('unusable-input', why.sentence, why.field);

  await recordChange(
    {
      actor,
      subject: { kind: 'commitment', id: promise.id },
      event: { action: 'commitment checked', detail: { from: promise.state, to: state, reason } },
    },
    async () => {
      const { id, version } = promise;
      const check = { promiseId: id, version, state, reason, checkedOn, recordedById: actor.id, now };
      if (await insertPromiseCheck(check)) return;
      throw await conflictOn((await promiseAt(actor, input)).promise);
    },
  );
}

async function promiseAt(
  actor: SignedInActor,
  place: CheckPromiseInput,
): Promise<{ promise: PromiseRecord; response: ResponseRecord }> {
  const { recommendation } = await recommendationAt(actor, place);
  for (const response of recommendation.responses) {
    const promise = response.promises.find(({ id }) => id === place.promise);
    if (promise) return { promise, response };
  }
  throw new Refusal('not-found', 'There is no such promise.');
}

async function conflictOn(promise: PromiseRecord) {
  const subject = { kind: 'commitment', id: promise.id };
  const [last] = await listUncoveredEvents({ subject, limit: 1 });
  const reason = last ? describeEvent(last).reason : null;
  return conflictOver(subject, describePromise(promise, reason));
}
