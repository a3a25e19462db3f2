import { listUncoveredEvidenceBehind } from '@/lib/data/uncovered/evidence';
import { dayInLondon } from '@/lib/domain/day';
import { assertMay, can, type SignedInActor } from '@/lib/domain/permissions';
import { whyNotFind, whyNotVerified } from '@/lib/domain/recommendations/assessment';
import type { Found } from '@/lib/domain/recommendations/assessment-record';
import { findingOf } from '@/lib/domain/recommendations/dials';
import type { RequirementRecord } from '@/lib/domain/recommendations/requirement-record';
import type { AssessRequirementInput } from '@/lib/schemas/assess-requirement';
import { partToRecord, refuseIf, saveAssessment } from './save-assessment';

/**
 * Records what the office found of a requirement, how sure it is and why. What the force says is not touched by it.
 * @throws Conflict when somebody else saved first; Refusal when it may not be recorded, by this person or at all.
 */
export async function assessRequirement(
  actor: SignedInActor,
  input: AssessRequirementInput,
  now: Date,
): Promise<void> {
  assertMay(actor, 'requirement:assess');
  const { requirement, about } = await partToRecord(actor, input, { dial: 'found', now });
  refuseIf(whyNotFind(input, { ...about, before: findingOf(requirement) }));
  const verifier = { id: actor.id, mayVerify: can(actor.role, 'requirement:verify') };
  const part = await verificationOf(requirement, now);
  refuseIf(whyNotVerified(input, { ...part, actor: verifier }), 'not-yet');

  const { finding, assurance, wouldChange, reason, effectiveOn, nextReviewOn } = input;
  const found = { finding, assurance, wouldChange };
  await saveAssessment(actor, {
    ...{ requirement, input, dial: 'found', action: 'requirement assessed', nextReviewOn, now },
    written: { reason, effectiveOn, force: null, found, superseded: null },
    from: requirement.found && toldOfFinding(requirement.found),
    to: toldOfFinding(found),
    approvedById: finding === 'verified' ? actor.id : null,
  });
}

/** What the history tells of a finding, beside its reason. */
export const toldOfFinding = ({ finding, assurance, wouldChange }: Found) => ({
  finding,
  assurance,
  wouldChange,
});

/** What the rules of verifying must know of a part: the evidence behind it, and what was found before. */
export async function verificationOf({ id, found }: RequirementRecord, now: Date) {
  const evidence = await listUncoveredEvidenceBehind(id);
  return {
    evidence: evidence.map((item) => ({ ...item, filedBy: item.filedBy?.id ?? null })),
    previous: found && { finding: found.finding, recordedBy: found.recordedBy.id },
    today: dayInLondon(now),
  };
}
