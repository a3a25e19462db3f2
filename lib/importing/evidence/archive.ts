import { inflateRawSync } from 'node:zlib';
import type { FileKind } from '@/lib/domain/evidence/evidence-file';
import { Refusal } from '@/lib/domain/refusal';
import { packedBytes, readZipDirectory, type ZipEntry } from '../figures/files/zip-directory';
import { isSizeAsListed } from './unpacked-size';

const MEGABYTE = 1024 * 1024;
const MOST_PARTS = 2000;
const MOST_UNPACKED = 200 * MEGABYTE;
/** Text packs to a tenth, a blank sheet to a hundredth, a bomb to a thousandth. */
const MOST_TIMES_SMALLER = 100;
/** Small parts may pack to anything. */
const RATIO_COUNTS_FROM = MEGABYTE;
const STORED = 0;
const DEFLATED = 8;

const refuse = (sentence: string): never => {
  throw new Refusal('unusable-input', sentence, 'file');
};

/** Programs of Office (VBA), of LibreOffice (Basic and scripts), controls, and whatever else was put inside as an object. */
const PROGRAMS = /(^|\/)(vbaProject\.bin|vbaData\.xml|activeX\/|oleObject[^/]*\.bin$)|^(Basic|Scripts)\//i;
const RUNS_BY_ITSELF = /\.(exe|dll|js|vbs|bat|cmd|ps1|scr|jar|hta|lnk|msi)$/i;

const isOddName = (name: string): boolean => name === '' || /^[/\\]|\\|(^|\/)\.\.(\/|$)|^[a-z]:/i.test(name);

function assertHarmless(entries: readonly ZipEntry[], fileSize: number): void {
  const names = entries.map(({ name }) => name);
  if (entries.some(({ isEncrypted }) => isEncrypted)) {
    refuse('This file is protected by a password. Save a copy without one, and try again.');
  }
  if (names.some((name) => PROGRAMS.test(name) || RUNS_BY_ITSELF.test(name))) {
    refuse(
      'This file has macros, or another file inside it, which can harm whoever opens it. Save it without them, or as a PDF, and try again.',
    );
  }
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
  const packed = entries.reduce((sum, { packedSize }) => sum + packedSize, 0);
  const isBomb = entries.some(
    ({ size, packedSize }) => size > RATIO_COUNTS_FROM && size > packedSize * MOST_TIMES_SMALLER,
  );
  if (isBomb || packed > fileSize || unpacked > MOST_UNPACKED || entries.length > MOST_PARTS) {
    refuse(
      'This file unpacks to far more than a document holds, so we did not take it. Save it as a PDF, and try again.',
    );
  }
  const isKnown = ({ method }: ZipEntry) => method === STORED || method === DEFLATED;
  if (names.some(isOddName) || new Set(names).size < names.length || !entries.every(isKnown)) refuse(BROKEN);
}

const BROKEN = 'This file is damaged. Open it in the program it was made with, save it again, and try again.';

/** A part as text, or null where there is none or it is too long to be one of those that say what a file is. */
function readPart(bytes: Uint8Array, entries: readonly ZipEntry[], name: string): string | null {
  const entry = entries.find((one) => one.name === name);
  const packed = entry && packedBytes(bytes, entry);
  if (!entry || !packed || entry.size > MEGABYTE) return null;
  try {
    const part = entry.method === STORED ? packed : inflateRawSync(packed, { maxOutputLength: MEGABYTE });
    return new TextDecoder().decode(part);
  } catch {
    return refuse(BROKEN);
  }
}

const ODS = 'application/vnd.oasis.opendocument.spreadsheet';

/** Its list of contents may lie, so each part is unpacked, kept nowhere, and measured: a bomb stops at what it claims to be. */
async function assertSizesAsListed(bytes: Uint8Array, entries: readonly ZipEntry[]): Promise<void> {
  for (const entry of entries) {
    const packed = packedBytes(bytes, entry);
    if (!packed || !(await isSizeAsListed(packed, entry))) refuse(BROKEN);
  }
}

/**
 * What kind of office document a ZIP is; null for any other archive. What its list of contents claims is looked at first,
 * and only then whether it is true.
 * @throws Refusal for macros, objects and programs inside, a password, a bomb, sizes that lie, or a damaged file.
 */
export async function kindOfArchive(bytes: Uint8Array): Promise<FileKind | null> {
  const entries = readZipDirectory(bytes) ?? refuse(BROKEN);
  assertHarmless(entries, bytes.length);
  await assertSizesAsListed(bytes, entries);
  if (readPart(bytes, entries, 'mimetype')?.trim() === ODS) return 'ods';
  const types = readPart(bytes, entries, '[Content_Types].xml');
  if (types === null) return null;
  if (/macroEnabled/i.test(types)) {
    refuse(
      'This file was saved with macros, which can harm whoever opens it. Save it without them, and try again.',
    );
  }
  const has = (name: string) => entries.some((entry) => entry.name === name);
  if (has('word/document.xml')) return 'docx';
  return has('xl/workbook.xml') ? 'xlsx' : null;
}
