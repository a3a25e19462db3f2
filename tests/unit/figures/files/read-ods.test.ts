import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Grid } from '@/lib/importing/figures/files/grid';
import { readTableFile } from '@/lib/importing/figures/files/read-table-file';
import { bytesOf, textsOf } from './table-files';

/** An ODS file as an office program makes it, with these sheets and these styles in its content. */
const odsFile = (sheets: string, styles = ''): Uint8Array =>
  zipSync({
    mimetype: bytesOf('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': bytesOf(
      `<?xml version="1.0" encoding="UTF-8"?><office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${sheets}</office:spreadsheet></office:body></office:document-content>`,
    ),
  });

const sheet = (...rows: string[]): string =>
  `<table:table table:name="Table 1">${rows.join('')}</table:table>`;
const row = (...cells: string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;
const text = (words: string): string =>
  `<table:table-cell office:value-type="string"><text:p>${words}</text:p></table:table-cell>`;
const cell = (attributes: string, words = ''): string =>
  `<table:table-cell ${attributes}><text:p>${words}</text:p></table:table-cell>`;

async function gridOf(...parts: Parameters<typeof odsFile>): Promise<Grid> {
  const [grid] = await readTableFile(odsFile(...parts));
  if (!grid) throw new Error('The file has no sheet');
  return grid;
}
const rowsOf = async (sheets: string) => textsOf((await gridOf(sheets)).rows);

test('cells and rows that a program writes once and counts stand as often as it says', async () => {
  const twice = '<table:table-cell table:number-columns-repeated="2"/>';
  const rows = sheet(
    '<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>',
    row(text('area'), twice, text('n')),
    `<table:table-row table:number-rows-repeated="2">${cell('office:value-type="float" office:value="4" table:number-columns-repeated="3"', '4')}</table:table-row>`,
  );
  expect(await rowsOf(rows)).toEqual([[], [], ['area', '', '', 'n'], ['4', '4', '4'], ['4', '4', '4']]);
});

test('the blank rows and columns that fill a sheet to its end are not kept', async () => {
  const filled = sheet(
    row(text('area'), '<table:table-cell table:number-columns-repeated="16383"/>'),
    '<table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
  );
  expect(await rowsOf(filled)).toEqual([['area']]);
});

const TOO_MANY = 'more than 4,000,000 cells';

test.each([
  [
    'columns',
    row(cell('office:value-type="float" office:value="1" table:number-columns-repeated="16385"')),
    'more than 16,384 columns',
  ],
  [
    'cells',
    `<table:table-row table:number-rows-repeated="1000000">${text('a').repeat(5)}</table:table-row>`,
    TOO_MANY,
  ],
  [
    'rows',
    `<table:table-row table:number-rows-repeated="900000000"><table:table-cell/></table:table-row>${row(text('a'))}`,
    TOO_MANY,
  ],
])('a few words that stand for very many %s are refused', async (_what, rows, sentence) => {
  await expect(readTableFile(odsFile(sheet(rows)))).rejects.toThrow(sentence);
});

test('spaces, tabs, line breaks, paragraphs and letters written by their code are the words a person sees', async () => {
  const words =
    'Total<text:s text:c="2"/>recorded<text:line-break/><text:span>crime</text:span> &amp; more &#163;';
  const [first] = await rowsOf(
    sheet(row(`<table:table-cell><text:p>${words}</text:p><text:p>[note 2]</text:p></table:table-cell>`)),
  );
  expect(first).toEqual(['Total  recorded\ncrime & more £\n[note 2]']);
});

test('a billion spaces in a few letters take no memory', async () => {
  const [first] = await rowsOf(sheet(row(text('a<text:s text:c="1000000000"/>b'))));
  expect(first?.[0]?.length).toBeLessThan(200);
});

test('numbers, per cents, money, dates and answers are read as what they are, whatever they are shown as', async () => {
  const { rows } = await gridOf(
    sheet(
      row(
        cell('office:value-type="float" office:value="1944828"', '1,944,828'),
        cell('office:value-type="percentage" office:value="0.283"', '28%'),
        cell('office:value-type="currency" office:value="12.5"', '£12.50'),
        cell('office:value-type="date" office:date-value="2021-04-01"', '2021'),
        cell('office:value-type="date" office:date-value="2021-07-01T00:00:00"', '2021'),
        cell('office:value-type="boolean" office:boolean-value="true"', 'TRUE'),
      ),
    ),
  );
  expect(rows[0]).toEqual([
    { kind: 'number', text: '1944828', number: 1944828 },
    { kind: 'percent', text: '28.3%', number: 28.3 },
    { kind: 'number', text: '12.5', number: 12.5 },
    { kind: 'date', text: '2021-04-01', date: '2021-04-01' },
    { kind: 'date', text: '2021-07-01', date: '2021-07-01' },
    { kind: 'text', text: 'Yes' },
  ]);
});

test('a formula that failed is the words that say so, never the nought a program keeps for it', async () => {
  const failed = cell('office:value-type="float" office:value="0" calcext:value-type="error"', '#DIV/0!');
  expect(await rowsOf(sheet(row(failed)))).toEqual([['#DIV/0!']]);
});

test('remarks, drawings and tracked changes hold words of their own, which are no figures', async () => {
  const remark = '<office:annotation><text:p>Ask Jo about this</text:p></office:annotation>';
  const drawn = '<draw:frame><draw:text-box><text:p>Draft</text:p></draw:text-box></draw:frame>';
  const changes =
    '<table:tracked-changes><table:cell-content-change><table:table-cell><text:p>9</text:p></table:table-cell></table:cell-content-change></table:tracked-changes>';
  const noted = `<table:table-cell office:value-type="string">${remark}<text:p>[c]</text:p>${drawn}</table:table-cell>`;
  expect(await rowsOf(changes + sheet(row(noted)))).toEqual([['[c]']]);
});

test('merged cells are told, and what lies unseen under them is not read', async () => {
  const upper = row(
    text(''),
    cell('office:value-type="string" table:number-columns-spanned="2"', '2014/15'),
    '<table:covered-table-cell office:value-type="float" office:value="7"><text:p>7</text:p></table:covered-table-cell>',
    text('n'),
  );
  const { rows, merges } = await gridOf(sheet(upper));
  expect(textsOf(rows)).toEqual([['', '2014/15', '', 'n']]);
  expect(merges).toEqual([{ row: 0, column: 1, lastRow: 0, lastColumn: 2 }]);
});

test('a sheet that is hidden is not read', async () => {
  const hiding =
    '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
  const hidden = `<table:table table:name="Working" table:style-name="ta2">${row(text('secret'))}</table:table>`;
  const grids = await readTableFile(odsFile(hidden + sheet(row(text('a'))), hiding));
  expect(grids.map(({ sheet: name }) => name)).toEqual(['Table 1']);
});

test.each([
  ['is cut off in the middle of a row', '<table:table table:name="T"><table:table-row>'],
  ['names an entity of its own', sheet(row(text('&lots;')))],
])('a file that %s is refused in words', async (_what, sheets) => {
  await expect(readTableFile(odsFile(sheets))).rejects.toThrow('is not a spreadsheet that can be read');
});

test('rows that somebody hid, or that a filter takes out of sight, are known as hidden', async () => {
  const hidden = (visibility: string, times: number, words: string) =>
    `<table:table-row table:visibility="${visibility}" table:number-rows-repeated="${times}">${text(words)}</table:table-row>`;
  const grid = await gridOf(
    sheet(
      row(text('a')),
      hidden('collapse', 2, 'b'),
      row(text('c')),
      hidden('filter', 1, 'd'),
      row(text('e')),
    ),
  );
  expect(textsOf(grid.rows)).toEqual([['a'], ['b'], ['b'], ['c'], ['d'], ['e']]);
  expect([...(grid.hiddenRows ?? [])]).toEqual([1, 2, 4]);
});

test('words that stand raised, lowered or struck through say so', async () => {
  const style = (name: string, properties: string) =>
    `<style:style style:name="${name}" style:family="text"><style:text-properties ${properties}/></style:style>`;
  const span = (name: string, words: string) => `<text:span text:style-name="${name}">${words}</text:span>`;
  const styles = [
    style('up', 'style:text-position="33% 58%"'),
    style('down', 'style:text-position="sub 58%"'),
    style('level', 'style:text-position="0% 100%"'),
    style('out', 'style:text-line-through-style="solid"'),
  ].join('');
  const rows = sheet(
    row(text(`231${span('up', '2')}`), text(`CO${span('down', '2')}`), text(`23${span('level', '1')}`)),
    row(
      text(`${span('out', '120')}125`),
      text(`231${span('up', `<text:span text:style-name="bold">2</text:span>`)}`),
    ),
  );
  expect(textsOf((await gridOf(rows, styles)).rows)).toEqual([
    ['231²', 'CO₂', '231'],
    [' (struck through: 120) 125', '231²'],
  ]);
});

const STRUCK =
  '<style:style style:name="ce1"><style:text-properties style:text-line-through-style="solid"/></style:style>';
const RAISED =
  '<style:style style:name="ce2"><style:text-properties style:text-position="super 58%"/></style:style>';
const number = (value: number, style = ''): string =>
  cell(
    `${style && `table:style-name="${style}"`} office:value-type="float" office:value="${value}"`,
    String(value),
  );

test('a column that nobody sees is told, also one that is counted with others', async () => {
  const columns =
    '<table:table-column/><table:table-column table:number-columns-repeated="2" table:visibility="collapse"/><table:table-column/>';
  const { hiddenColumns } = await gridOf(sheet(columns, row(text('a'), text('b'), text('c'), text('d'))));
  expect([...(hiddenColumns ?? [])]).toEqual([1, 2]);
});

test('a number in a cell that is struck through or raised as a whole is no figure', async () => {
  const rows = row(number(211, 'ce1'), number(2, 'ce2'), number(231));
  const { rows: read } = await gridOf(sheet(rows), `${STRUCK}${RAISED}`);
  expect(read[0]?.map(({ kind, text: shown }) => [kind, shown.trim()])).toEqual([
    ['text', '(struck through: 211)'],
    ['text', '²'],
    ['number', '231'],
  ]);
});

test('words in such a cell are marked too, and a cell without a style has that of its column', async () => {
  const columns = '<table:table-column/><table:table-column table:default-cell-style-name="ce1"/>';
  const rows = row(cell('table:style-name="ce1" office:value-type="string"', 'Withdrawn'), number(7));
  const { rows: read } = await gridOf(sheet(columns, rows), STRUCK);
  expect(read[0]?.map(({ text: shown }) => shown.trim())).toEqual([
    '(struck through: Withdrawn)',
    '(struck through: 7)',
  ]);
});
