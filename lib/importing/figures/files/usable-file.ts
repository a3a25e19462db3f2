import { LARGEST_FILE, TOO_LARGE_A_FILE } from '@/lib/domain/figures/figure-import';
import { Refusal } from '@/lib/domain/refusal';
import { assertText } from './decode-text';
import { openSafely } from './unpack-safely';
import { kindOfWorkbook } from './workbook-kind';

const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const PDF = [0x25, 0x50, 0x44, 0x46];

/** In bytes: what is read within a second or two. */
const SMALL_TEXT = 512 * 1024;
const SMALL_UNPACKED = 4 * 1024 * 1024;

const begins = (bytes: Uint8Array, first: readonly number[]) => first.every((byte, at) => bytes[at] === byte);

/** True for what spreadsheets save as XLSX or ODS, by the bytes and never by the file's name. */
export const isWorkbook = (bytes: Uint8Array): boolean => begins(bytes, ZIP);

/** @throws Refusal for a file that is empty, too large, or of a kind that holds no table. */
export function assertKnownKind(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new Refusal('unusable-input', 'This file is empty.');
  if (bytes.length > LARGEST_FILE) throw new Refusal('unusable-input', `${TOO_LARGE_A_FILE}.`);
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
 * Looks at a file without reading a cell, for a first answer in the web process: its kind, its size, and for a workbook its
 * list of contents. What is in it is read by the worker alone, in a process of its own.
 * @throws Refusal in words, at once, for what will not be read.
 */
export function assertUsableFile(bytes: Uint8Array): void {
  assertKnownKind(bytes);
  if (isWorkbook(bytes)) kindOfWorkbook(openSafely(bytes));
  else assertText(bytes);
}

/** True for a file that is read in a moment, so that it need not wait for its turn behind long work. */
export function isSmallFile(bytes: Uint8Array): boolean {
  return isWorkbook(bytes) ? openSafely(bytes).unpackedSize <= SMALL_UNPACKED : bytes.length <= SMALL_TEXT;
}
