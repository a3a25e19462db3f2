import { listEvents, recordChange } from '@/lib/data/audit/audit';
import { insertCommitmentCheck } from '@/lib/data/promises/commitments';
import { whyNotCheck } from '@/lib/domain/promises/commitment';
import { dayInLondon } from '@/lib/domain/day';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import type { CommitmentRecord } from '@/lib/domain/promises/commitment-record';
import type { ResponseRecord } from '@/lib/domain/promises/response-record';
import { Refusal } from '@/lib/domain/refusal';
import type { CheckCommitmentInput } from '@/lib/schemas/check-commitment';
import { describeEvent } from '@/lib/schemas/events/audit-events';
import { conflictOver } from '@/lib/services/conflict-over';
import { describeCommitment } from '@/lib/services/describe-saved';
import { recommendationAt } from '@/lib/services/recommendations/requirement-at';

/**
 * Records what a check of a promise found. Checks are kept, so the promise has a history.
 * @throws Conflict when somebody else saved first; Refusal when it may not be recorded, by this person or at all.
 */
export async function checkCommitment(
  actor: SignedInActor,
  input: CheckCommitmentInput,
  now: Date,
): Promise<void> {
  assertMay(actor, 'commitment:check');
  const { commitment, response } = await commitmentAt(actor, input);
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
      if (await insertCommitmentCheck(check)) return;
      throw await conflictOn((await commitmentAt(actor, input)).commitment);
    },
  );
}

async function commitmentAt(
  actor: SignedInActor,
  place: CheckCommitmentInput,
): Promise<{ commitment: CommitmentRecord; response: ResponseRecord }> {
  const { recommendation } = await recommendationAt(actor, place);
  for (const response of recommendation.responses) {
    const commitment = response.commitments.find(({ id }) => id === place.commitment);
    if (commitment) return { commitment, response };
  }
  throw new Refusal('not-found', 'There is no such promise.');
}

async function conflictOn(commitment: CommitmentRecord) {
  const subject = { kind: 'commitment', id: commitment.id };
  const [last] = await listEvents({ subject, limit: 1 });
  const reason = last ? describeEvent(last).reason : null;
  return conflictOver(subject, describeCommitment(commitment, reason));
}
