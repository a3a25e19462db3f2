import { labels } from '@/lib/domain/labels';
import type { EvidenceState } from './evidence';

/** What a file of evidence may be, by what is in it and not by its name. */
export const FILE_KINDS = labels({
  pdf: 'PDF',
  docx: 'Word document',
  xlsx: 'Excel spreadsheet',
  ods: 'OpenDocument spreadsheet',
  csv: 'CSV',
  png: 'PNG picture',
  jpeg: 'JPEG picture',
});
export type FileKind = keyof typeof FILE_KINDS;

/** How the names of each kind end; a download ends with the first. */
export const FILE_ENDINGS: Readonly<Record<FileKind, readonly string[]>> = {
  pdf: ['pdf'],
  docx: ['docx'],
  xlsx: ['xlsx'],
  ods: ['ods'],
  csv: ['csv'],
  png: ['png'],
  jpeg: ['jpg', 'jpeg'],
};

/** The media type each kind is sent with, whatever its sender called it. */
export const CONTENT_TYPES: Readonly<Record<FileKind, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  csv: 'text/csv; charset=utf-8',
  png: 'image/png',
  jpeg: 'image/jpeg',
};

/** 25 MB, in bytes. The database refuses more (evidence_file_size_is_limited). */
export const LARGEST_EVIDENCE_FILE = 25 * 1024 * 1024;
export const TOO_LARGE_EVIDENCE = 'The file must be 25 MB or smaller';

/**
 * What became of a file. It is quarantined until the worker has checked it; unscanned where no virus scanner is set up;
 * refused where something harmful or unreadable was found.
 */
export const SCAN_STATES = labels({
  quarantined: 'Being checked. Reload this page in a minute',
  clean: 'Checked for viruses',
  unscanned: 'Not checked for viruses',
  refused: 'Refused',
  'taken-out': 'Taken out by 2 people',
});
export type ScanState = keyof typeof SCAN_STATES;

/** Kinds that may carry where, when and with what they were taken. */
export const isPicture = (kind: FileKind): boolean => kind === 'png' || kind === 'jpeg';

/** Why evidence in this state takes no file, or null: what was decided on stays what it was. */
export function whyNotAddFile(state: EvidenceState): string | null {
  if (state === 'draft' || state === 'in-review') return null;
  if (state === 'requested')
    return 'This evidence has not come yet. Say that it has come, then add its file.';
  return 'Somebody has decided on this evidence, so it takes no more files. File the new document as new evidence.';
}

/** Why nobody can open a file, or null. One that no scanner has looked at is opened by those who were warned of it. */
export function whyNotOpen(
  { scanState, problem }: { scanState: ScanState; problem: string | null },
  { isWarned }: { isWarned: boolean },
): string | null {
  if (scanState === 'quarantined') return 'This file is still being checked. Try again in a minute.';
  if (scanState === 'refused') return problem ?? 'This file was refused.';
  if (scanState === 'taken-out')
    return `Two people took this file out of the record. Only its fingerprint stays. ${problem ?? ''}`.trim();
  if (scanState === 'clean' || isWarned) return null;
  return 'This file has not been checked for viruses. Open it from the page of its evidence.';
}

/** A neutral name for a download: names of files are read by other people. */
export function downloadName({ id, kind }: { id: string; kind: FileKind }): string {
  return `evidence-${id.slice(0, 8)}.${FILE_ENDINGS[kind][0] ?? kind}`;
}

/** Of a name that is kept, in characters: file systems allow 255. */
const LONGEST_NAME = 255;

/** What its sender called a file, without characters that steer a machine, that nobody sees, or that turn the reading. */
export const keptFileName = (name: string): string =>
  name.replace(/\p{C}/gu, '').trim().slice(0, LONGEST_NAME);
