import { recordChange } from '@/lib/data/audit/audit';
import { findEvidence } from '@/lib/data/evidence/evidence';
import { findEvidenceFile, listEvidenceFiles } from '@/lib/data/evidence/evidence-files';
import { endClearance, insertClearance } from '@/lib/data/evidence/file-clearances';
import { dayInLondon } from '@/lib/domain/day';
import type { EvidenceFileRecord, EvidenceRecord } from '@/lib/domain/evidence/evidence-record';
import { forTrail } from '@/lib/domain/evidence/readers';
import {
  type HiddenInFile,
  HIDDEN_DATA_TICKS,
  isAllTicked,
  TICK_ALL_OF_THEM,
  whyNotClear,
  whyNotPublic,
  whyNotWith,
} from '@/lib/domain/evidence/public-file';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import { Refusal } from '@/lib/domain/refusal';
import { findHiddenInPdf } from '@/lib/importing/evidence/hidden-in-pdf';
import type { ClearFileInput, TakeFileBackInput } from '@/lib/schemas/evidence/public-file';

type FileOfEvidence = { evidence: EvidenceRecord; file: EvidenceFileRecord; newest: number };

async function fileOf(actor: SignedInActor, id: string, fileId: string): Promise<FileOfEvidence> {
  const evidence = await findEvidence(actor, id);
  const files = evidence ? await listEvidenceFiles(actor, id) : [];
  const file = files.find((one) => one.id === fileId);
  if (!evidence || !file) throw new Refusal('not-found', 'There is no such file.');
  return { evidence, file, newest: files[0]?.revision ?? file.revision };
}

/**
 * What this service finds in a file of evidence that its readers do not see at once. It looks into PDFs alone: a CSV file has
 * nothing else in it, and a picture was packed anew.
 */
export async function findHiddenInFile(actor: SignedInActor, fileId: string): Promise<HiddenInFile[]> {
  assertMay(actor, 'evidence:open-file');
  const found = await findEvidenceFile(actor, fileId);
  if (!found) throw new Refusal('not-found', 'There is no such file.');
  return found.file.kind === 'pdf' ? findHiddenInPdf(found.body) : [];
}

/**
 * An approver who did not add a file has looked for everything that it may hide: it goes out with the next edition.
 * @throws Refusal where its evidence is not accepted, in date and public; for other kinds than PDF, CSV and PNG; for one that a
 * scanner has not cleared, that is not the newest, or in which something was found that nobody publishes on purpose.
 */
export async function clearFile(
  actor: SignedInActor,
  { id, file: fileId, ticks }: ClearFileInput,
  now: Date,
): Promise<void> {
  assertMay(actor, 'evidence:decide');
  const { evidence, file, newest } = await fileOf(actor, id, fileId);
  const why =
    whyNotPublic({ evidence, file, newest, today: dayInLondon(now) }) ??
    whyNotClear(file, actor.id) ??
    whyNotWith(await findHiddenInFile(actor, fileId));
  if (why) throw new Refusal('not-yet', why);
  if (!isAllTicked(ticks)) throw new Refusal('unusable-input', TICK_ALL_OF_THEM, 'ticks');
  const sha256 = file.keptSha256 ?? file.sha256;
  const detail = { title: forTrail(evidence, evidence.title), revision: file.revision, sha256 };
  await recordChange(
    { actor, subject: { kind: 'evidence', id }, event: { action: 'evidence file made public', detail } },
    async () => {
      const by = { clearedById: actor.id, clearedAt: now };
      if (await insertClearance({ fileId, sha256, ticks: HIDDEN_DATA_TICKS, ...by })) return;
      throw new Refusal('changed-meanwhile', 'Somebody else has made this file public already.');
    },
  );
}

/**
 * Takes back that a file goes out: the next edition has no such file, and one that is prepared already is not published. Those
 * that are public stay as they are, until they are withdrawn.
 * @throws Refusal where nobody made it public.
 */
export async function takeFileBack(
  actor: SignedInActor,
  { id, file: fileId, reason }: TakeFileBackInput,
  now: Date,
): Promise<void> {
  assertMay(actor, 'evidence:correct');
  const { evidence, file } = await fileOf(actor, id, fileId);
  const { clearance } = file;
  if (!clearance) throw new Refusal('changed-meanwhile', 'This file does not go out any more.');
  const detail = {
    title: forTrail(evidence, evidence.title),
    revision: file.revision,
    reason: forTrail(evidence, reason),
  };
  await recordChange(
    { actor, subject: { kind: 'evidence', id }, event: { action: 'evidence file taken back', detail } },
    async () => {
      if (await endClearance({ id: clearance.id, endedById: actor.id, reason, at: now })) return;
      throw new Refusal('changed-meanwhile', 'Somebody else has taken this file back already.');
    },
  );
}
