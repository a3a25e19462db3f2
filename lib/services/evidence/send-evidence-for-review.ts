import { recordChange } from '@/lib/data/audit/audit';
import { findEvidence, sendEvidenceForReview as handOver } from '@/lib/data/evidence/evidence';
import { whyNotSend } from '@/lib/domain/evidence/evidence';
import { forTrail } from '@/lib/domain/evidence/readers';
import { assertMay, can, type SignedInActor } from '@/lib/domain/permissions';
import { Refusal } from '@/lib/domain/refusal';
import type { SendEvidenceInput } from '@/lib/schemas/evidence/decide-evidence';
import { conflictOver } from '@/lib/services/conflict-over';
import { describeEvidence } from '@/lib/services/describe-saved';

/**
 * Hands a draft item of evidence to the approvers.
 * @throws Conflict when somebody else saved first; Refusal when it is no draft, or this person may not file evidence.
 */
export async function sendEvidenceForReview(
  actor: SignedInActor,
  { id, version }: SendEvidenceInput,
  _now: Date,
): Promise<void> {
  assertMay(actor, 'evidence:send');
  const evidence = await findEvidence(actor, id);
  if (!evidence) throw new Refusal('not-found', 'There is no such evidence.');
  const subject = { kind: 'evidence', id };
  if (evidence.version !== version) throw await conflictOver(subject, describeEvidence(evidence));
  const why = whyNotSend(evidence, can(actor.role, 'evidence:decide'));
  if (why) throw new Refusal('not-yet', why);
  await recordChange(
    {
      actor,
      subject,
      event: { action: 'evidence sent for review', detail: { title: forTrail(evidence, evidence.title) } },
    },
    async () => {
      if (await handOver({ id, version })) return;
      const saved = await findEvidence(actor, id);
      throw await conflictOver(subject, describeEvidence(saved ?? evidence));
    },
  );
}
