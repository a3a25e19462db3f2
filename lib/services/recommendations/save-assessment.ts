import { recordChange } from '@/lib/data/audit/audit';
import { insertAssessment, touchRequirement } from '@/lib/data/recommendations/requirements';
import type { AuditSubject } from '@/lib/domain/audit-event';
import { type Day, dayInLondon } from '@/lib/domain/day';
import type { SignedInActor } from '@/lib/domain/permissions';
import type { Objection } from '@/lib/domain/recommendations/assessment';
import type { AssessmentWritten } from '@/lib/domain/recommendations/assessment-record';
import type { DialTold } from '@/lib/domain/recommendations/assessment-told';
import type { RequirementRecord } from '@/lib/domain/recommendations/requirement-record';
import { Refusal } from '@/lib/domain/refusal';
import type { AuditEvent } from '@/lib/schemas/events/audit-events';
import type { ConfirmRequirementInput } from '@/lib/schemas/assess-requirement';
import { conflictOver } from '@/lib/services/conflict-over';
import { describePart } from '@/lib/services/describe-saved';
import { requirementAt } from '@/lib/services/requirement-at';

/** The part that is recorded of, as its writer looked at it, and what its rules must know of it. */
export type PartToRecord = {
  requirement: RequirementRecord;
  about: Pick<RequirementRecord, 'addressedTo'> & { publishedOn: Day; today: Day };
};

/**
 * The part at this place, in the version that was on the screen.
 * @throws Conflict, with what is saved of this dial, when somebody else saved first; Refusal when there is no such part.
 */
export async function partToRecord(
  actor: SignedInActor,
  input: ConfirmRequirementInput,
  { dial, now }: { dial: DialTold; now: Date },
): Promise<PartToRecord> {
  const { inspection, requirement } = await requirementAt(actor, input);
  if (requirement.version !== input.version) {
    throw await conflictOver(subjectOf(requirement), describePart(dial, requirement));
  }
  const { addressedTo } = requirement;
  const about = { addressedTo, publishedOn: inspection.publishedOn, today: dayInLondon(now) };
  return { requirement, about };
}

/** @throws Refusal at the field of the form, where there is an objection. */
export function refuseIf(objection: Objection | null, code: Refusal['code'] = 'unusable-input'): void {
  if (objection) throw new Refusal(code, objection.sentence, objection.field);
}

type Kept = Record<string, string | null>;

type ToSave = {
  requirement: RequirementRecord;
  input: ConfirmRequirementInput;
  dial: DialTold;
  action: Extract<
    AuditEvent['action'],
    'requirement assessed' | 'force answer recorded' | 'replacement recorded'
  >;
  written: AssessmentWritten;
  /** What the history tells of this dial before and after. */
  from: Kept | null;
  to: Kept;
  nextReviewOn: Day | null;
  /** The second person, where what is recorded needs one. */
  approvedById: string | null;
  now: Date;
};

/**
 * Appends one entry to the history of a part, raises its version and leaves the event. Recording anything of a part
 * confirms the office's reading of it.
 * @throws Conflict when somebody else saved first.
 */
export async function saveAssessment(actor: SignedInActor, toSave: ToSave): Promise<void> {
  const { requirement, input, dial, action, written, from, to, nextReviewOn, approvedById, now } = toSave;
  const { id, ref } = requirement;
  const subject = subjectOf(requirement);
  const detail = { ref, from, to, reason: written.reason };
  await recordChange({ actor, subject, event: { action, detail } }, async () => {
    const { version } = input;
    const isMine = await touchRequirement({ id, version, nextReviewOn, confirmedById: actor.id, now });
    if (!isMine) {
      const { requirement: saved } = await requirementAt(actor, input);
      throw await conflictOver(subject, describePart(dial, saved));
    }
    await insertAssessment({ ...written, requirementId: id, recordedById: actor.id, approvedById });
  });
}

const subjectOf = ({ id }: RequirementRecord): AuditSubject => ({ kind: 'requirement', id });
