import { isFigureText, NO_FIGURE, type ReadFigure, readFigureText } from '@/lib/domain/figures/figure-text';
import { isMarkSign } from '@/lib/domain/figures/missing-marks';
import type { Cell } from '@/lib/importing/figures/files/grid';

/** No figure has more characters than this; a sentence in a cell is not looked at as one. */
const LONGEST = 40;

/** The figure in a cell, with its marks and notes, or why it is none. */
export function readFigure(cell: Cell): ReadFigure {
  if (cell.kind === 'blank') return NO_FIGURE;
  if (cell.kind === 'text') return readFigureText(cell.text);
  if (cell.kind !== 'date') return { ...NO_FIGURE, figure: cell.number, isBlank: false };
  return { ...NO_FIGURE, isBlank: false, fault: `“${cell.text}” is a date, not a figure` };
}

/** True for a cell that stands where figures stand: a number, a mark, a sign such as “–”, or a word for blank. */
export function looksLikeFigure(cell: Cell): boolean {
  if (cell.kind === 'blank' || cell.kind === 'date') return false;
  if (cell.kind !== 'text') return true;
  return cell.text.length <= LONGEST && (isFigureText(cell.text) || isMarkSign(cell.text));
}
