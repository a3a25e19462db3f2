import { recordChange } from '@/lib/data/audit/audit';
import { touchRequirement } from '@/lib/data/recommendations/requirements';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import { Refusal } from '@/lib/domain/refusal';
import type { ConfirmRequirementInput } from '@/lib/schemas/assess-requirement';
import { conflictOver } from '@/lib/services/conflict-over';
import { describePart } from '@/lib/services/describe-saved';
import { requirementAt } from '@/lib/services/requirement-at';

/**
 * Agrees to the office's draft reading of a requirement as it is, without recording a status.
 * @throws Conflict when somebody else saved first; Refusal when it may not be confirmed, or is confirmed already.
 */
export async function confirmRequirement(
  actor: SignedInActor,
  input: ConfirmRequirementInput,
  now: Date,
): Promise<void> {
  assertMay(actor, 'requirement:confirm');
  const { requirement } = await requirementAt(actor, input);
  const { id, ref, nextReviewOn } = requirement;
  const subject = { kind: 'requirement', id };
  if (requirement.version !== input.version) {
    throw await conflictOver(subject, describePart('found', requirement));
  }
  if (requirement.confirmed) throw new Refusal('not-yet', 'This wording is already confirmed.');
  await recordChange(
    { actor, subject, event: { action: 'requirement confirmed', detail: { ref } } },
    async () => {
      const isMine = await touchRequirement({
        id,
        version: input.version,
        nextReviewOn,
        confirmedById: actor.id,
        now,
      });
      if (isMine) return;
      const { requirement: saved } = await requirementAt(actor, input);
      throw await conflictOver(subject, describePart('found', saved));
    },
  );
}
