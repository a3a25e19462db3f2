import { recordChange } from '@/lib/data/audit/audit';
import { listUncoveredEvidenceBehind } from '@/lib/data/uncovered/evidence';
import { insertAssessment, touchRequirement } from '@/lib/data/recommendations/requirements';
import { type Objection, whyNotRecord, whyNotVerified } from '@/lib/domain/recommendations/assessment';
import type { AssessmentRecord } from '@/lib/domain/recommendations/assessment-record';
import type { AuditSubject } from '@/lib/domain/audit-event';
import { dayInLondon } from '@/lib/domain/day';
import { assertMay, can, type SignedInActor } from '@/lib/domain/permissions';
import type { RequirementRecord } from '@/lib/domain/recommendations/requirement-record';
import { Refusal } from '@/lib/domain/refusal';
import type { AssessRequirementInput } from '@/lib/schemas/assess-requirement';
import { conflictOver } from '@/lib/services/conflict-over';
import { describeRequirement } from '@/lib/services/describe-saved';
import { requirementAt } from '@/lib/services/requirement-at';

/**
 * Records what the force says of a requirement, what the office found, how sure it is and why. The newest assessment is
 * the current one; recording it confirms the office's reading of the requirement.
 * @throws Conflict when somebody else saved first; Refusal when it may not be recorded, by this person or at all.
 */
export async function assessRequirement(
  actor: SignedInActor,
  input: AssessRequirementInput,
  now: Date,
): Promise<void> {
  assertMay(actor, 'requirement:assess');
  const { inspection, requirement } = await requirementAt(actor, input);
  const subject: AuditSubject = { kind: 'requirement', id: requirement.id };
  if (requirement.version !== input.version) {
    throw await conflictOver(subject, describeRequirement(requirement));
  }
  const today = dayInLondon(now);
  refuseIf(whyNotRecord(input, { ...requirement, publishedOn: inspection.publishedOn, today }));
  refuseIf(whyNotVerified(input, await verificationAsked(actor, requirement, now)));

  const { reason, status, result, assurance, wouldChange } = input;
  await recordChange(
    {
      actor,
      subject,
      event: {
        action: 'requirement assessed',
        detail: {
          ref: requirement.ref,
          from: requirement.current && toldOf(requirement.current),
          to: toldOf({ status, result, assurance, wouldChange }),
          reason,
        },
      },
    },
    () => saveAssessment(actor, { requirement, input, now }),
  );
}

/** What the history tells of an assessment, beside its reason. */
const toldOf = ({
  status,
  result,
  assurance,
  wouldChange,
}: Pick<AssessmentRecord, 'status' | 'result' | 'assurance' | 'wouldChange'>) => ({
  status,
  result,
  assurance,
  wouldChange,
});

function refuseIf(objection: Objection | null): void {
  if (!objection) return;
  const code = objection.field === 'status' ? 'not-yet' : 'unusable-input';
  throw new Refusal(code, objection.sentence, objection.field);
}

async function verificationAsked(actor: SignedInActor, { id, current }: RequirementRecord, now: Date) {
  const evidence = await listUncoveredEvidenceBehind(id);
  return {
    evidence: evidence.map((item) => ({ ...item, filedBy: item.filedBy?.id ?? null })),
    previous: current && { status: current.status, recordedBy: current.recordedBy.id },
    actor: { id: actor.id, mayVerify: can(actor.role, 'requirement:verify') },
    today: dayInLondon(now),
  };
}

type ToSave = { requirement: RequirementRecord; input: AssessRequirementInput; now: Date };

async function saveAssessment(actor: SignedInActor, { requirement, input, now }: ToSave): Promise<void> {
  const { id } = requirement;
  const { version, nextReviewOn, status, result, assurance, reason, wouldChange, effectiveOn } = input;
  const isMine = await touchRequirement({ id, version, nextReviewOn, confirmedById: actor.id, now });
  if (!isMine) {
    const { requirement: saved } = await requirementAt(actor, input);
    throw await conflictOver({ kind: 'requirement', id }, describeRequirement(saved));
  }
  await insertAssessment({
    requirementId: id,
    ...{ status, result, assurance, reason, wouldChange, effectiveOn },
    supersededBy: status === 'superseded' ? input.supersededBy : null,
    recordedById: actor.id,
    approvedById: status === 'verified' ? actor.id : null,
  });
}
