import { randomUUID } from 'node:crypto';
import { recordChange } from '@/lib/data/audit/audit';
import { insertEvidence } from '@/lib/data/evidence/evidence';
import { insertReaders, listPossibleReaders } from '@/lib/data/evidence/readers';
import { forTrail, whyNotReaders } from '@/lib/domain/evidence/readers';
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
  now: Date,
): Promise<string> {
  assertMay(actor, 'evidence:file');
  const why = whyNotFile(input);
  if (why) throw new Refusal('unusable-input', why.sentence, why.field);
  const { recommendation } = await recommendationAt(actor, input);
  const { inspection: _inspection, recommendation: _ref, requirements, readers, ...evidence } = input;
  const named = recommendation.requirements.filter(({ ref }) => requirements.includes(ref));
  if (named.length === 0 || named.length !== new Set(requirements).size) {
    throw new Refusal('unusable-input', 'Select the parts this evidence is about', 'requirements');
  }
  const { title, visibility, state } = evidence;
  const people = visibility === 'restricted' ? await readersNamed(actor, readers) : [];
  const id = randomUUID();
  await recordChange(
    {
      actor,
      subject: { kind: 'evidence', id },
      event: { action: 'evidence filed', detail: { title: forTrail(evidence, title), visibility, state } },
    },
    async () => {
      await insertEvidence({
        ...evidence,
        ...{ id, now, filedById: actor.id, requirementIds: named.map(({ id }) => id) },
      });
      await insertReaders({ evidenceId: id, people, byId: actor.id });
    },
  );
  return id;
}

/** Who is named as a reader. @throws Refusal when nobody among them could decide on the evidence. */
async function readersNamed(actor: SignedInActor, readers: readonly string[]): Promise<string[]> {
  const people = await listPossibleReaders(actor);
  const why = whyNotReaders({ readers, filedBy: actor.id, people });
  if (why) throw new Refusal('unusable-input', why, 'readers');
  return readers.filter((id) => id !== actor.id);
}
