import { constants, crc32, inflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { Refusal } from '@/lib/domain/refusal';
import { packedBytes, readZipDirectory, type ZipEntry } from './zip-directory';

const MEGABYTE = 1024 * 1024;
const MOST_ENTRIES = 2000;
const MOST_UNPACKED = 96 * MEGABYTE;
/** Tables pack to about a tenth, very regular ones to a hundredth; a bomb to a thousandth. */
const MOST_TIMES_SMALLER = 250;
/** Small files inside may pack to anything. */
const RATIO_COUNTS_FROM = MEGABYTE;
const STORED = 0;
const DEFLATED = 8;
/** Any day will do: the copy is read once and thrown away. */
const SOME_DAY = new Date('2000-01-01T00:00:00');

const refuse = (sentence: string): never => {
  throw new Refusal('unusable-input', sentence);
};

const BROKEN =
  'This file is damaged or not a real spreadsheet. Open it in a spreadsheet program, save it again as XLSX or ODS, and try again.';
const TOO_LARGE = `This file unpacks to far more than a table of figures holds (over ${MOST_UNPACKED / MEGABYTE} MB), so it was not opened. Save the one sheet you need as CSV, and try again.`;
const TOO_MANY = `This file holds more than ${MOST_ENTRIES.toLocaleString('en-GB')} parts, so it was not opened. Save the one sheet you need as CSV, and try again.`;
const BOMB =
  'This file is packed so tightly that it looks like an attack, so it was not opened. Save the one sheet you need as CSV, and try again.';
const LIES =
  'This file says that it is smaller than it is, so it was not read. Open it in a spreadsheet program, save it again, and try again.';
const ODD_NAME = 'This file holds parts with names that no spreadsheet program writes, so it was not opened.';
const PASSWORD = 'This file is protected by a password. Save a copy without one, and try again.';

/** Control characters, steps out of the folder, absolute addresses, and the other system's way of writing folders. */
function isOddName(name: string): boolean {
  const hasControls = [...name].some(
    (character) => character < ' ' || character === '\u007F' || character === '\uFFFD',
  );
  return name === '' || hasControls || /^[/\\]|\\|(^|\/)\.\.(\/|$)|^[a-z]:/i.test(name);
}

/** Everything that the list of contents gives away, before a single byte is unpacked. */
function assertHarmless(entries: readonly ZipEntry[], fileSize: number): void {
  if (entries.length > MOST_ENTRIES) refuse(TOO_MANY);
  if (entries.some(({ isEncrypted }) => isEncrypted)) refuse(PASSWORD);
  if (entries.some(({ name }) => isOddName(name))) refuse(ODD_NAME);
  if (new Set(entries.map(({ name }) => name)).size < entries.length) refuse(BROKEN);
  if (entries.some(({ method }) => method !== STORED && method !== DEFLATED)) refuse(BROKEN);
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
  if (unpacked > MOST_UNPACKED) refuse(TOO_LARGE);
  if (
    entries.some(({ size, packedSize }) => size > RATIO_COUNTS_FROM && size > packedSize * MOST_TIMES_SMALLER)
  ) {
    refuse(BOMB);
  }
  // Entries that share their bytes are how a small file claims to be a large one.
  if (entries.reduce((sum, { packedSize }) => sum + packedSize, 0) > fileSize) refuse(BOMB);
}

function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = packedBytes(bytes, entry);
  if (!packed) return refuse(BROKEN);
  const content = entry.method === STORED ? packed : inflate(packed, entry.size);
  if (content.length !== entry.size || crc32(content) !== entry.crc) return refuse(LIES);
  return content;
}

/** Stops as soon as one byte more comes out than the list of contents promised. */
function inflate(packed: Uint8Array, promised: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: promised + 1, finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return refuse(LIES);
  }
}

export type Unpacked = Readonly<Record<string, Uint8Array>>;

/**
 * The files inside a spreadsheet (XLSX and ODS are ZIP files), unpacked only after the list of contents was found
 * harmless, and never past the sizes it promised.
 * @throws Refusal in words for a bomb, a lying list of contents, a password or a damaged file.
 */
export function unpackSafely(bytes: Uint8Array): Unpacked {
  const entries = readZipDirectory(bytes) ?? refuse(BROKEN);
  assertHarmless(entries, bytes.length);
  const files = entries.filter(({ name }) => !name.endsWith('/'));
  return Object.fromEntries(files.map((entry) => [entry.name, unpack(bytes, entry)]));
}

/** The same files in a ZIP without packing: the only copy a reader of spreadsheets is given. */
export function repack(files: Unpacked): Uint8Array {
  return zipSync({ ...files }, { level: 0, mtime: SOME_DAY });
}
