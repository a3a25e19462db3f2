import { randomUUID } from 'node:crypto';
import { recordChange } from '@/lib/data/audit/audit';
import { insertEvidence } from '@/lib/data/evidence/evidence';
import { whyNotFile } from '@/lib/domain/evidence/evidence';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import { Refusal } from '@/lib/domain/refusal';
import type { FileEvidenceInput } from '@/lib/schemas/evidence/file-evidence';
import { recommendationAt } from '@/lib/services/requirement-at';

/**
 * Files an item of evidence against one or more requirements of a recommendation. Returns its id.
 * @throws Refusal when it may not be filed, by this person or at all.
 */
export async function fileEvidence(
  actor: SignedInActor,
  input: FileEvidenceInput,
  _now: Date,
): Promise<string> {
  assertMay(actor, 'evidence:file');
  const why = whyNotFile(input);
  if (why) throw new Refusal('unusable-input', why.sentence, why.field);
  const { recommendation } = await recommendationAt(actor, input);
  const { inspection: _inspection, recommendation: _ref, requirements, ...evidence } = input;
  const named = recommendation.requirements.filter(({ ref }) => requirements.includes(ref));
  if (named.length === 0 || named.length !== new Set(requirements).size) {
    throw new Refusal('unusable-input', 'Select the parts this evidence is about', 'requirements');
  }
  const id = randomUUID();
  const { title, visibility, state } = evidence;
  await recordChange(
    {
      actor,
      subject: { kind: 'evidence', id },
      event: { action: 'evidence filed', detail: { title, visibility, state } },
    },
    () => insertEvidence({ ...evidence, id, filedById: actor.id, requirementIds: named.map(({ id }) => id) }),
  );
  return id;
}
