import { recordChange } from '@/lib/data/audit/audit';
import { decideOnEvidence, findEvidence } from '@/lib/data/evidence/evidence';
import { whyNotDecide } from '@/lib/domain/evidence/evidence';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import type { EvidenceRecord } from '@/lib/domain/evidence/evidence-record';
import { Refusal } from '@/lib/domain/refusal';
import type { DecideEvidenceInput } from '@/lib/schemas/decide-evidence';
import { conflictOver } from '@/lib/services/conflict-over';
import { describeEvidence } from '@/lib/services/describe-saved';

/**
 * Accepts or rejects an item of evidence, with a note. Never one's own.
 * @throws Conflict when somebody else decided first; Refusal when it may not be decided, by this person or at all.
 */
export async function decideEvidence(
  actor: SignedInActor,
  input: DecideEvidenceInput,
  now: Date,
): Promise<void> {
  assertMay(actor, 'evidence:decide');
  const { id, version, decision, note } = input;
  const evidence = await evidenceOf(actor, id);
  const subject = { kind: 'evidence', id };
  if (evidence.version !== version) throw await conflictOver(subject, describeEvidence(evidence));
  const why = whyNotDecide(evidence, actor.id);
  if (why) throw new Refusal('not-allowed', why);

  const { title, state: from } = evidence;
  await recordChange(
    {
      actor,
      subject,
      event: { action: 'evidence decided', detail: { title, from, to: decision, reason: note } },
    },
    async () => {
      if (await decideOnEvidence({ id, version, state: decision, decidedById: actor.id, note, now })) return;
      throw await conflictOver(subject, describeEvidence(await evidenceOf(actor, id)));
    },
  );
}

async function evidenceOf(actor: SignedInActor, id: string): Promise<EvidenceRecord> {
  const evidence = await findEvidence(actor, id);
  if (!evidence) throw new Refusal('not-found', 'There is no such evidence.');
  return evidence;
}
