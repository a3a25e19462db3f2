import { expect, test } from 'vitest';
import type { Cell } from '@/lib/importing/figures/files/grid';
import { numberCell } from '@/lib/importing/figures/files/number-cell';
import { readFigure } from '@/lib/importing/figures/mapping/read-figure';
import { readOnce } from '@/lib/importing/figures/files/read-once';

test('words that stand in many rows are read once', () => {
  const read: string[] = [];
  const readWord = readOnce(({ text }) => {
    read.push(text);
    return text === '' ? null : text.length;
  });
  const words: Cell[] = ['May', 'June', 'May', '', '', 'June'].map((text) => ({ kind: 'text', text }));
  expect(words.map(readWord)).toEqual([3, 4, 3, null, null, 4]);
  expect(read).toEqual(['May', 'June', '']);
});

test('the same words are read apart where a spreadsheet keeps them as something else', () => {
  const readCell = readOnce(readFigure);
  const cells: Cell[] = [{ kind: 'text', text: '[p]' }, numberCell(5, false), { kind: 'text', text: '5' }];
  expect(cells.map((cell) => readCell(cell).figure)).toEqual([null, 5, 5]);
  expect(readCell({ kind: 'text', text: '12.3%' })).toEqual(readFigure({ kind: 'text', text: '12.3%' }));
  expect(readCell(numberCell(0.123, true)).figure).toBe(12.3);
});

test('a file of more different words than are kept is read to its end', () => {
  const readCell = readOnce(readFigure);
  const counts = Array.from({ length: 50_000 }, (_, count) => count);
  expect(counts.filter((count) => readCell(numberCell(count, false)).figure !== count)).toEqual([]);
});

test.each([
  [0.28300000000000003, 0.283],
  [999_999_999_999_999, 999_999_999_999_999],
  [1_234_567_890_123_456, 1_234_567_890_123_460],
  [-3, -3],
  [-0, 0],
])('%s in a spreadsheet is the number %s', (kept, number) => {
  expect(numberCell(kept, false)).toEqual({ kind: 'number', text: String(number), number });
});
