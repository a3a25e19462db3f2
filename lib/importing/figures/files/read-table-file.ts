import { LARGEST_FILE } from '@/lib/domain/figures/figure-import';
import { Refusal } from '@/lib/domain/refusal';
import { decodeText } from './decode-text';
import type { Grid } from './grid';
import { readDelimited } from './read-delimited';
import { assertWorkbook, readWorkbook } from './read-workbook';

const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const PDF = [0x25, 0x50, 0x44, 0x46];

const begins = (bytes: Uint8Array, first: readonly number[]) => first.every((byte, at) => bytes[at] === byte);

/** True for what spreadsheets save as XLSX or ODS, by the bytes and never by the file's name. */
export const isWorkbook = (bytes: Uint8Array): boolean => begins(bytes, ZIP);

function assertKnownKind(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new Refusal('unusable-input', 'This file is empty.');
  if (bytes.length > LARGEST_FILE) throw new Refusal('unusable-input', 'The file must be 10 MB or smaller.');
  if (begins(bytes, OLD_OFFICE)) {
    throw new Refusal(
      'unusable-input',
      'This file is in the older Excel format or is protected by a password. Save it as XLSX, ODS or CSV without a password, and try again.',
    );
  }
  if (begins(bytes, PDF)) {
    throw new Refusal('unusable-input', 'This file is a PDF. Ask for the figures as CSV, XLSX or ODS.');
  }
}

/**
 * Looks at a file without reading its figures: its kind, its size, and for a workbook what it would unpack to.
 * @throws Refusal in words, at once, for what will not be read.
 */
export function assertUsableFile(bytes: Uint8Array): void {
  assertKnownKind(bytes);
  if (isWorkbook(bytes)) assertWorkbook(bytes);
  else decodeText(bytes);
}

/**
 * The sheets of a CSV, XLSX or ODS file as plain grids of cells. A CSV file is one sheet without a name.
 * @throws Refusal when the file cannot be read, is harmful or holds too much.
 */
export async function readTableFile(bytes: Uint8Array): Promise<Grid[]> {
  assertKnownKind(bytes);
  return isWorkbook(bytes) ? readWorkbook(bytes) : [readDelimited(decodeText(bytes))];
}
