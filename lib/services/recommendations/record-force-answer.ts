import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import { whyNotSay } from '@/lib/domain/recommendations/assessment';
import type { ForceSaid } from '@/lib/domain/recommendations/assessment-record';
import type { ForceAnswerInput } from '@/lib/schemas/assess-requirement';
import { partToRecord, refuseIf, saveAssessment } from './save-assessment';

/**
 * Records what the force says of a requirement, and how the office knows. What the office found is not touched by it.
 * @throws Conflict when somebody else saved first; Refusal when it may not be recorded, by this person or at all.
 */
export async function recordForceAnswer(
  actor: SignedInActor,
  input: ForceAnswerInput,
  now: Date,
): Promise<void> {
  assertMay(actor, 'requirement:record-force');
  const { requirement, about } = await partToRecord(actor, input, { dial: 'force', now });
  refuseIf(whyNotSay(input, about));

  const { says, reason, effectiveOn } = input;
  const force = { says, revisedOn: says === 'on-hold' ? input.revisedOn : null };
  await saveAssessment(actor, {
    ...{ requirement, input, dial: 'force', action: 'force answer recorded', now },
    written: { reason, effectiveOn, force, found: null, superseded: null },
    from: requirement.force && toldOf(requirement.force),
    to: toldOf(force),
    nextReviewOn: requirement.nextReviewOn,
    approvedById: null,
  });
}

/** What the history tells of an answer, beside its reason. */
const toldOf = ({ says, revisedOn }: ForceSaid) => ({ says, revisedOn });
