import { recordChange } from '@/lib/data/audit/audit';
import { decideOnEvidence, findEvidence } from '@/lib/data/evidence/evidence';
import { whyNotDecide } from '@/lib/domain/evidence/evidence';
import { forTrail } from '@/lib/domain/evidence/readers';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import type { EvidenceRecord } from '@/lib/domain/evidence/evidence-record';
import { whyNotSufficient } from '@/lib/domain/evidence/sufficiency';
import { Refusal } from '@/lib/domain/refusal';
import type { DecideEvidenceInput } from '@/lib/schemas/evidence/decide-evidence';
import { conflictOver } from '@/lib/services/conflict-over';
import { describeEvidence } from '@/lib/services/describe-saved';

/**
 * Accepts or rejects an item of evidence, with a note and with what it was found to be. Never one's own, and accepted only
 * where it is relevant, up to date, complete and accurate.
 * @throws Conflict when somebody else decided first; Refusal when it may not be decided, by this person or at all.
 */
export async function decideEvidence(
  actor: SignedInActor,
  input: DecideEvidenceInput,
  now: Date,
): Promise<void> {
  assertMay(actor, 'evidence:decide');
  const { id, version, decision, note, sufficiency } = input;
  const evidence = await evidenceOf(actor, id);
  const subject = { kind: 'evidence', id };
  if (evidence.version !== version) throw await conflictOver(subject, describeEvidence(evidence));
  const why = whyNotDecide(evidence, actor.id);
  if (why) throw new Refusal('not-allowed', why);
  const insufficient = whyNotSufficient(decision, sufficiency);
  if (insufficient) throw new Refusal('unusable-input', insufficient, 'sufficiency');

  const { state: from } = evidence;
  const title = forTrail(evidence, evidence.title);
  const reason = forTrail(evidence, note);
  await recordChange(
    {
      actor,
      subject,
      event: { action: 'evidence decided', detail: { title, from, to: decision, reason, sufficiency } },
    },
    async () => {
      const decided = { id, version, state: decision, decidedById: actor.id, note, sufficiency, now };
      if (await decideOnEvidence(decided)) return;
      throw await conflictOver(subject, describeEvidence(await evidenceOf(actor, id)));
    },
  );
}

async function evidenceOf(actor: SignedInActor, id: string): Promise<EvidenceRecord> {
  const evidence = await findEvidence(actor, id);
  if (!evidence) throw new Refusal('not-found', 'There is no such evidence.');
  return evidence;
}
