import { Refusal } from '@/lib/domain/refusal';
import type { SafeArchive } from './unpack-safely';

export const NOT_A_TABLE =
  'This file is not a spreadsheet that can be read. Save it as CSV, XLSX or ODS, and try again.';

export const ODS_CONTENT = 'content.xml';
const ODS_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';

const MEGABYTE = 1024 * 1024;
/** An XLSX file is held whole while it is read, an ODS file is not. */
const MOST_XLSX = 80 * MEGABYTE;

/** @throws Refusal for a workbook that unpacks to more than so many bytes. */
export function assertNotTooLarge({ unpackedSize }: SafeArchive, most: number): void {
  if (unpackedSize <= most) return;
  throw new Refusal(
    'unusable-input',
    `This file unpacks to more than can be read at once (over ${most / MEGABYTE} MB). Save the one sheet you need as CSV, and try again.`,
  );
}

/**
 * What sort of spreadsheet is in the ZIP; by its parts, never by the file's name.
 * @throws Refusal for any other ZIP, and for an XLSX file that is too large.
 */
export function kindOfWorkbook(archive: SafeArchive): 'xlsx' | 'ods' {
  if (archive.names.includes('xl/workbook.xml')) {
    assertNotTooLarge(archive, MOST_XLSX);
    return 'xlsx';
  }
  const mimetype = archive.read('mimetype');
  const isOds = mimetype !== null && new TextDecoder().decode(mimetype).trim().startsWith(ODS_TYPE);
  if (isOds && archive.names.includes(ODS_CONTENT)) return 'ods';
  throw new Refusal('unusable-input', NOT_A_TABLE);
}
