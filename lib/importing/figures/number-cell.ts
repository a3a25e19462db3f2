import type { Cell } from './grid';

/** A binary fraction such as 0.28300000000000003 as the person typed it. */
const plain = (value: number): number => Number(value.toPrecision(15));

/** A number as a spreadsheet keeps it. A per cent is kept as its part of one, and read as it is shown. */
export function numberCell(value: number, isPercent: boolean): Cell {
  if (!isPercent) return { kind: 'number', text: String(plain(value)), number: plain(value) };
  const percent = plain(100 * value);
  return { kind: 'percent', text: `${percent}%`, number: percent };
}
