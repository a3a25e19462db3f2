import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import { whyNotReplace } from '@/lib/domain/recommendations/assessment';
import type { Superseded } from '@/lib/domain/recommendations/assessment-record';
import type { ReplacementInput } from '@/lib/schemas/assess-requirement';
import { partToRecord, refuseIf, saveAssessment } from './save-assessment';

/**
 * Records what replaced a requirement and where it can be read, or that nothing does any more. The dials are not touched.
 * @throws Conflict when somebody else saved first; Refusal when it may not be recorded, by this person or at all.
 */
export async function recordReplacement(
  actor: SignedInActor,
  input: ReplacementInput,
  now: Date,
): Promise<void> {
  assertMay(actor, 'requirement:record-replacement');
  const { requirement, about } = await partToRecord(actor, input, { dial: 'superseded', now });
  refuseIf(whyNotReplace(input, { ...about, isSuperseded: requirement.superseded !== null }));

  const { replaced, by, link, reason, effectiveOn } = input;
  const superseded = replaced === 'yes' && by !== null ? { by, link } : 'ended';
  await saveAssessment(actor, {
    ...{ requirement, input, dial: 'superseded', action: 'replacement recorded', now },
    written: { reason, effectiveOn, force: null, found: null, superseded },
    from: requirement.superseded && toldOf(requirement.superseded),
    to: superseded === 'ended' ? { by: null, link: null } : toldOf(superseded),
    nextReviewOn: requirement.nextReviewOn,
    approvedById: null,
  });
}

/** What the history tells of a replacement, beside its reason. */
const toldOf = ({ by, link }: Superseded) => ({ by, link });
