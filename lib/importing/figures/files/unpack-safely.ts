import { constants, crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { Refusal } from '@/lib/domain/refusal';
import { packedBytes, readZipDirectory, type ZipEntry } from './zip-directory';

const MEGABYTE = 1024 * 1024;
const MOST_ENTRIES = 2000;
const MOST_UNPACKED = 320 * MEGABYTE;
/** Tables pack to about a tenth, very regular ones to a hundredth; a bomb to a thousandth. */
const MOST_TIMES_SMALLER = 250;
/** Small files inside may pack to anything. */
const RATIO_COUNTS_FROM = MEGABYTE;
const STORED = 0;
const DEFLATED = 8;
/** Any day will do: the copy is read once and thrown away. */
const SOME_DAY = new Date('2000-01-01T00:00:00');
const PIECE = 64 * 1024;

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

const sizeOf = (entries: readonly ZipEntry[]): number => entries.reduce((sum, { size }) => sum + size, 0);

/** Everything that the list of contents gives away, before a single byte is unpacked. */
function assertHarmless(entries: readonly ZipEntry[], fileSize: number): void {
  if (entries.length > MOST_ENTRIES) refuse(TOO_MANY);
  if (entries.some(({ isEncrypted }) => isEncrypted)) refuse(PASSWORD);
  if (entries.some(({ name }) => isOddName(name))) refuse(ODD_NAME);
  if (new Set(entries.map(({ name }) => name)).size < entries.length) refuse(BROKEN);
  if (entries.some(({ method }) => method !== STORED && method !== DEFLATED)) refuse(BROKEN);
  if (sizeOf(entries) > MOST_UNPACKED) refuse(TOO_LARGE);
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

/** The same, piece by piece, for a file inside that is too large to be held whole. */
async function* unpackInPieces(bytes: Uint8Array, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const packed = packedBytes(bytes, entry);
  if (!packed) return refuse(BROKEN);
  let size = 0;
  let crc = 0;
  for await (const piece of entry.method === STORED ? [packed] : inflateInPieces(packed)) {
    size += piece.length;
    crc = crc32(piece, crc);
    if (size > entry.size) refuse(LIES);
    yield piece;
  }
  if (size !== entry.size || crc !== entry.crc) refuse(LIES);
}

async function* inflateInPieces(packed: Uint8Array): AsyncGenerator<Uint8Array> {
  const inflating = createInflateRaw({ chunkSize: PIECE, finishFlush: constants.Z_SYNC_FLUSH });
  inflating.end(packed);
  try {
    for await (const piece of inflating) yield piece;
  } catch {
    refuse(LIES);
  }
}

/** The files inside a ZIP whose list of contents was found harmless. Nothing is unpacked before it is asked for. */
export type SafeArchive = {
  names: readonly string[];
  /** What the list of contents promises in all, in bytes. No more than that is ever unpacked. */
  unpackedSize: number;
  /** One file whole, or null when there is none of that name. */
  read(name: string): Uint8Array | null;
  /** One file in pieces, to be read once. @throws Refusal when there is none of that name. */
  pieces(name: string): AsyncIterable<Uint8Array>;
};

/**
 * Opens a spreadsheet (XLSX and ODS are ZIP files). No file in it is ever unpacked past the size that the list of
 * contents promised.
 * @throws Refusal in words for a bomb, a password or a damaged file; and a lying list of contents where it is met.
 */
export function openSafely(bytes: Uint8Array): SafeArchive {
  const entries = readZipDirectory(bytes) ?? refuse(BROKEN);
  assertHarmless(entries, bytes.length);
  const files = new Map(
    entries.filter(({ name }) => !name.endsWith('/')).map((entry) => [entry.name, entry]),
  );
  return {
    names: [...files.keys()],
    unpackedSize: sizeOf(entries),
    read(name) {
      const entry = files.get(name);
      return entry ? unpack(bytes, entry) : null;
    },
    pieces: (name) => unpackInPieces(bytes, files.get(name) ?? refuse(BROKEN)),
  };
}

/** The same files in a ZIP without packing: the only copy a reader of whole spreadsheets is given. */
export function repack({ names, read }: SafeArchive): Uint8Array {
  const files = Object.fromEntries(names.map((name) => [name, read(name) ?? new Uint8Array()]));
  return zipSync(files, { level: 0, mtime: SOME_DAY });
}
