import { recordChange } from '@/lib/data/audit/audit';
import { findEvidence, receiveRequested } from '@/lib/data/evidence/evidence';
import { EVIDENCE_STATES } from '@/lib/domain/evidence/evidence';
import { forTrail } from '@/lib/domain/evidence/readers';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import { Refusal } from '@/lib/domain/refusal';
import type { SendEvidenceInput } from '@/lib/schemas/evidence/decide-evidence';
import { conflictOver } from '@/lib/services/conflict-over';
import { describeEvidence } from '@/lib/services/describe-saved';

/**
 * Says that evidence which was asked for has come: from now on it is a draft, for its filer to finish.
 * @throws Conflict when somebody else saved first; Refusal when nobody waits for it, or this person may not file evidence.
 */
export async function receiveEvidence(
  actor: SignedInActor,
  { id, version }: SendEvidenceInput,
  _now: Date,
): Promise<void> {
  assertMay(actor, 'evidence:correct');
  const evidence = await findEvidence(actor, id);
  if (!evidence) throw new Refusal('not-found', 'There is no such evidence.');
  const subject = { kind: 'evidence', id };
  if (evidence.version !== version) throw await conflictOver(subject, describeEvidence(evidence));
  if (evidence.state !== 'requested') {
    throw new Refusal(
      'not-yet',
      `Nobody waits for this evidence: it is “${EVIDENCE_STATES[evidence.state]}”.`,
    );
  }
  const title = forTrail(evidence, evidence.title);
  await recordChange(
    { actor, subject, event: { action: 'evidence received', detail: { title } } },
    async () => {
      if (await receiveRequested({ id, version })) return;
      const saved = await findEvidence(actor, id);
      throw await conflictOver(subject, describeEvidence(saved ?? evidence));
    },
  );
}
