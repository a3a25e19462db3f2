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
  assertMay(actor, 'commitment:check');
  const { commitment, response } = await promiseAt(actor, input);
  if (commitment.version !== input.version) throw await conflictOn(commitment);
  const { state, reason, checkedOn } = input;
  const why = whyNotCheck(input, {
    dueOn: commitment.dueOn,
    promisedOn: response.datedOn,
    today: dayInLondon(now),
  });
  if (why) throw new Refusal('unusable-input', why.sentence, why.field);

  await recordChange(
    {
      actor,
      subject: { kind: 'commitment', id: commitment.id },
      event: { action: 'commitment checked', detail: { from: commitment.state, to: state, reason } },
    },
    async () => {
      const { id, version } = commitment;
      const check = { commitmentId: id, version, state, reason, checkedOn, recordedById: actor.id, now };
      if (await insertPromiseCheck(check)) return;
      throw await conflictOn((await promiseAt(actor, input)).commitment);
    },
  );
}

async function promiseAt(
  actor: SignedInActor,
  place: CheckPromiseInput,
): Promise<{ commitment: PromiseRecord; response: ResponseRecord }> {
  const { recommendation } = await recommendationAt(actor, place);
  for (const response of recommendation.responses) {
    const commitment = response.commitments.find(({ id }) => id === place.commitment);
    if (commitment) return { commitment, response };
  }
  throw new Refusal('not-found', 'There is no such promise.');
}

async function conflictOn(commitment: PromiseRecord) {
  const subject = { kind: 'commitment', id: commitment.id };
  const [last] = await listUncoveredEvents({ subject, limit: 1 });
  const reason = last ? describeEvent(last).reason : null;
  return conflictOver(subject, describePromise(commitment, reason));
}
