import {
  FILE_ENDINGS,
  FILE_KINDS,
  type FileKind,
  LARGEST_EVIDENCE_FILE,
} from '@/lib/domain/evidence/evidence-file';
import { Refusal } from '@/lib/domain/refusal';
import { kindOfArchive } from './archive';
import { assertQuietPdf } from './pdf';

const beginsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];

const ACCEPTED =
  'a PDF, a Word document (.docx), a spreadsheet (.xlsx, .ods or .csv) or a picture (.png or .jpg)';

const refuse = (sentence: string): never => {
  throw new Refusal('unusable-input', sentence, 'file');
};

/** Nothing but text: UTF-8 without characters that steer a machine. */
function isPlainText(bytes: Uint8Array): boolean {
  try {
    return !/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(
      new TextDecoder('utf-8', { fatal: true }).decode(bytes),
    );
  } catch {
    return false;
  }
}

async function kindOf(bytes: Uint8Array, ending: string): Promise<FileKind | null> {
  if (beginsWith(bytes, PDF)) return 'pdf';
  if (beginsWith(bytes, PNG)) return 'png';
  if (beginsWith(bytes, JPEG)) return 'jpeg';
  if (beginsWith(bytes, ZIP)) return kindOfArchive(bytes);
  return ending === 'csv' && isPlainText(bytes) ? 'csv' : null;
}

/**
 * Tells by its bytes what a file is, and refuses what could harm whoever opens it: anything else than the kinds we take, a
 * name that says something else, programs inside, packing that explodes, a password. `name` is what its sender called it.
 * @throws Refusal in words, for the field "file".
 */
export async function recogniseEvidenceFile(bytes: Uint8Array, name: string): Promise<FileKind> {
  if (bytes.length === 0) return refuse('This file is empty. Select another one.');
  if (bytes.length > LARGEST_EVIDENCE_FILE) return refuse('The file must be 25 MB or smaller.');
  const ending = /\.([^.]+)$/.exec(name.trim().toLowerCase())?.[1] ?? '';
  const kind = (await kindOf(bytes, ending)) ?? refuse(`We cannot take this file. It must be ${ACCEPTED}.`);
  if (!FILE_ENDINGS[kind].includes(ending)) {
    return refuse(
      `This file is called “.${ending}”, but it is a ${FILE_KINDS[kind]}. Save it again in the program it was made with, and try again.`,
    );
  }
  if (kind === 'pdf') assertQuietPdf(bytes);
  return kind;
}
