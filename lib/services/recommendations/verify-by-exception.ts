import { recordChange } from '@/lib/data/audit/audit';
import { decideExceptionNow, insertException } from '@/lib/data/recommendations/exceptions';
import { insertAssessment, touchRequirement } from '@/lib/data/recommendations/requirements';
import { dayInLondon } from '@/lib/domain/day';
import { assertMay, can, type SignedInActor } from '@/lib/domain/permissions';
import {
  type ExceptionAsked,
  whyNotAskException,
  whyNotDecideException,
} from '@/lib/domain/recommendations/exception';
import type { RequirementRecord } from '@/lib/domain/recommendations/requirement-record';
import { Refusal } from '@/lib/domain/refusal';
import type { ConfirmRequirementInput } from '@/lib/schemas/assess-requirement';
import type { AuditEvent } from '@/lib/schemas/events/audit-events';
import type {
  AskForExceptionInput,
  DecideExceptionInput,
} from '@/lib/schemas/recommendations/verify-by-exception';
import { conflictOver } from '@/lib/services/conflict-over';
import { describePart } from '@/lib/services/describe-saved';
import { requirementAt } from '@/lib/services/requirement-at';
import { toldOfFinding, verificationOf } from './assess-requirement';
import { partToRecord, refuseIf } from './save-assessment';

/** Why nobody can ask for an exception for this part now, in a sentence; null when somebody can. */
export async function findWhyNoException(
  actor: SignedInActor,
  requirement: RequirementRecord,
  now: Date,
): Promise<string | null> {
  assertMay(actor, 'exception:ask');
  const part = await verificationOf(requirement, now);
  return whyNotAskException({ ...requirement, ...part })?.sentence ?? null;
}

/**
 * Asks a second person to verify a part although its evidence is weaker than the rules ask. Nothing of the part changes
 * before they agree.
 * @throws Conflict when somebody else saved first; Refusal when it may not be asked, by this person or at all.
 */
export async function askForException(
  actor: SignedInActor,
  input: AskForExceptionInput,
  now: Date,
): Promise<void> {
  assertMay(actor, 'exception:ask');
  const { requirement } = await partToRecord(actor, input, { dial: 'found', now });
  refuseIf(whyNotAskException({ ...requirement, ...(await verificationOf(requirement, now)) }), 'not-yet');

  const { id, ref } = requirement;
  const { assurance, reason } = input;
  const event = { action: 'exception asked', detail: { ref, assurance, reason } } as const;
  await saveWith({ actor, input, requirement, event, now }, () =>
    insertException({ requirementId: id, assurance, reason, askedById: actor.id, now }),
  );
}

/**
 * Decides on what somebody else asked. Agreed, the part is "Verified by exception" from today, with the reason of whoever
 * asked, which is published.
 * @throws Conflict when somebody else saved first; Refusal for whoever asked, and where anything else than the strength of
 * the evidence is missing.
 */
export async function decideException(
  actor: SignedInActor,
  input: DecideExceptionInput,
  now: Date,
): Promise<void> {
  assertMay(actor, 'exception:decide');
  const { requirement } = await partToRecord(actor, input, { dial: 'found', now });
  const { exception } = requirement;
  if (exception?.id !== input.exception) throw new Refusal('not-found', 'Nobody asks for this any more.');
  const { decision, reason } = input;
  const part = await verificationOf(requirement, now);
  const decider = { id: actor.id, mayVerify: can(actor.role, 'requirement:verify') };
  refuseIf(whyNotDecideException({ decision, decider }, exception, part), 'not-allowed');

  const isAgreed = decision === 'agree';
  const event = isAgreed
    ? agreedEvent(requirement, exception, reason)
    : ({ action: 'exception refused', detail: { ref: requirement.ref, reason } } as const);
  await saveWith({ actor, input, requirement, event, now }, async () => {
    const decided = { id: exception.id, isAgreed, reason, decidedById: actor.id, now };
    if (!(await decideExceptionNow(decided))) await refuseAsConflict(actor, input);
    if (!isAgreed) return;
    await insertAssessment({
      ...{ requirementId: requirement.id, recordedById: exception.askedBy.id, approvedById: actor.id },
      ...{ reason: exception.reason, effectiveOn: dayInLondon(now), force: null, superseded: null },
      found: foundBy(exception),
    });
  });
}

const foundBy = ({ assurance }: ExceptionAsked) =>
  ({ finding: 'verified-by-exception', assurance, wouldChange: null }) as const;

const agreedEvent = ({ ref, found }: RequirementRecord, exception: ExceptionAsked, reason: string) =>
  ({
    action: 'exception agreed',
    detail: {
      ref,
      from: found && toldOfFinding(found),
      to: toldOfFinding(foundBy(exception)),
      askedBecause: exception.reason,
      reason,
    },
  }) as const;

type ToSave = {
  actor: SignedInActor;
  input: ConfirmRequirementInput;
  requirement: RequirementRecord;
  event: AuditEvent;
  now: Date;
};

/** Raises the version of the part, writes what is given, and leaves the event. @throws Conflict when somebody saved first. */
async function saveWith(toSave: ToSave, write: () => Promise<void>): Promise<void> {
  const { actor, input, requirement, event, now } = toSave;
  const { id, nextReviewOn } = requirement;
  await recordChange({ actor, subject: { kind: 'requirement', id }, event }, async () => {
    const { version } = input;
    const isMine = await touchRequirement({ id, version, nextReviewOn, confirmedById: actor.id, now });
    if (!isMine) await refuseAsConflict(actor, input);
    await write();
  });
}

/** @throws Conflict, with what is saved of what was found. */
async function refuseAsConflict(actor: SignedInActor, input: ConfirmRequirementInput): Promise<never> {
  const { requirement } = await requirementAt(actor, input);
  throw await conflictOver({ kind: 'requirement', id: requirement.id }, describePart('found', requirement));
}
