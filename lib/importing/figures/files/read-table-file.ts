import { decodeText } from './decode-text';
import type { Grid } from './grid';
import { readDelimited } from './read-delimited';
import { readWorkbook } from './read-workbook';
import { assertKnownKind, isWorkbook } from './usable-file';

/**
 * The sheets of a CSV, XLSX or ODS file as plain grids of cells. A CSV file is one sheet without a name.
 * Never in the web process: a file is a stranger's, and may take all the memory there is.
 * @throws Refusal when the file cannot be read, is harmful or holds too much.
 */
export async function readTableFile(bytes: Uint8Array): Promise<Grid[]> {
  assertKnownKind(bytes);
  return isWorkbook(bytes) ? readWorkbook(bytes) : [readDelimited(decodeText(bytes))];
}
