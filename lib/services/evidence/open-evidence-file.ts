import { recordChange } from '@/lib/data/audit/audit';
import { findEvidenceFile } from '@/lib/data/evidence/evidence-files';
import { CONTENT_TYPES, downloadName, whyNotOpen } from '@/lib/domain/evidence/evidence-file';
import { forTrail } from '@/lib/domain/evidence/readers';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import { Refusal } from '@/lib/domain/refusal';

export type OpenedFile = { name: string; contentType: string; body: Uint8Array };

/**
 * The bytes of a file of evidence for somebody who may see it: of the panel, the newest alone, where a virus scanner was
 * asked and found nothing. Each time leaves an audit event. `isWarned`: they
 * were told that no scanner has looked at it.
 * @throws Refusal when there is none for this person, or nobody can open it.
 */
export async function openEvidenceFile(
  actor: SignedInActor,
  { id, isWarned }: { id: string; isWarned: boolean },
): Promise<OpenedFile> {
  assertMay(actor, 'evidence:open-checked-file');
  const found = await findEvidenceFile(actor, id);
  if (!found) throw new Refusal('not-found', 'There is no such file.');
  const { file, evidence, body } = found;
  const why = whyNotOpen(file, { isWarned });
  if (why) throw new Refusal('not-yet', why);
  await recordChange(
    {
      actor,
      subject: { kind: 'evidence', id: evidence.id },
      event: {
        action: 'evidence file opened',
        detail: { title: forTrail(evidence, evidence.title), revision: file.revision },
      },
    },
    () => Promise.resolve(),
  );
  return { name: downloadName(file), contentType: CONTENT_TYPES[file.kind], body };
}
