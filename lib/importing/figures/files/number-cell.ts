import type { Cell } from './grid';

const DIGITS = 15;

const LEAST_LONGER = 10 ** DIGITS;

/** A binary fraction such as 0.28300000000000003 as the person typed it. Counts are what they are, and quicker so. */
function plain(value: number): number {
  const isExact = Number.isInteger(value) && value > 0 && value < LEAST_LONGER;
  return isExact ? value : Number(value.toPrecision(DIGITS));
}

/** A number as a spreadsheet keeps it. A per cent is kept as its part of one, and read as it is shown. */
export function numberCell(value: number, isPercent: boolean): Cell {
  if (!isPercent) {
    const number = plain(value);
    return { kind: 'number', text: String(number), number };
  }
  const percent = plain(100 * value);
  return { kind: 'percent', text: `${percent}%`, number: percent };
}
