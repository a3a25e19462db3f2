import { SaxesParser } from 'saxes';
import type { Grid } from './grid';
import { addWords, BEGIN, END, type Reading, startReading } from './ods-reading';

/** Parts that hold words or tables of their own, which are not cells of the sheet. */
const NOT_OF_THE_SHEET =
  /^(?:office:annotation|office:forms|table:shapes|table:tracked-changes|table:dde-links|draw:.+)$/;

/** A table inside a cell is a picture of one, not a sheet. */
const isPassedOver = ({ cell }: Reading, name: string): boolean =>
  NOT_OF_THE_SHEET.test(name) || (cell !== null && name === 'table:table');

function parserInto(reading: Reading) {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('opentag', ({ name, attributes }) => {
    if (reading.passedOver > 0 || isPassedOver(reading, name)) reading.passedOver += 1;
    else BEGIN[name]?.(reading, attributes);
  });
  parser.on('text', (words) => {
    if (reading.passedOver === 0) addWords(reading, words);
  });
  parser.on('closetag', ({ name }) => {
    if (reading.passedOver > 0) reading.passedOver -= 1;
    else END[name]?.(reading);
  });
  return parser;
}

/**
 * The sheets of an ODS file that are not hidden, from its `content.xml` in pieces: read once from front to back, so that
 * a long sheet is never in memory as text (OpenDocument 1.3, part 3, chapter 9).
 * @throws Refusal when it holds too many cells; Error from the parser when it is not well-formed.
 */
export async function readOds(pieces: AsyncIterable<Uint8Array>): Promise<Grid[]> {
  const reading = startReading();
  const parser = parserInto(reading);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const piece of pieces) parser.write(decoder.decode(piece, { stream: true }));
  parser.close();
  return reading.grids;
}
