import { Refusal } from '@/lib/domain/refusal';
import type { SafeArchive } from './unpack-safely';

export const NOT_A_TABLE =
  'This file is not a spreadsheet that can be read. Save it as CSV, XLSX or ODS, and try again.';

export const ODS_CONTENT = 'content.xml';
const ODS_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';

/** What sort of spreadsheet is in the ZIP; by its parts, never by the file's name. @throws Refusal for any other ZIP. */
export function kindOfWorkbook(archive: SafeArchive): 'xlsx' | 'ods' {
  if (archive.names.includes('xl/workbook.xml')) return 'xlsx';
  const mimetype = archive.read('mimetype');
  const isOds = mimetype !== null && new TextDecoder().decode(mimetype).trim().startsWith(ODS_TYPE);
  if (isOds && archive.names.includes(ODS_CONTENT)) return 'ods';
  throw new Refusal('unusable-input', NOT_A_TABLE);
}
