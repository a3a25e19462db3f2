import { parseDay } from '@/lib/domain/day';
import { BLANK, type Cell, textCell } from './grid';
import { numberCell } from './number-cell';

/** The attributes of an element, by their names as OpenDocument programs write them. */
export type Attributes = Readonly<Record<string, string>>;

/** A formula that failed is kept with the value 0, or with none: the words say that it failed. */
const isFault = (attributes: Attributes): boolean => attributes['calcext:value-type'] === 'error';

/** What a cell shows: its words, whether its style makes a number a per cent, and how a number in it is marked, if raised or struck. */
export type Shown = { words: string; isPercent: boolean; mark: ((number: string) => string) | null };

/**
 * One cell of an OpenDocument sheet, from its attributes and the words it shows (ODF 1.3 part 3, 19.385 office:value-type).
 * A value that cannot be what its type says is left as the words.
 */
export function odsCell(attributes: Attributes, { words, isPercent, mark }: Shown): Cell {
  const type = isFault(attributes) ? 'string' : attributes['office:value-type'];
  if (type === 'float' || type === 'currency' || type === 'percentage') {
    const value = Number(attributes['office:value'] ?? NaN);
    if (mark !== null && Number.isFinite(value)) return textCell(mark(String(value)));
    return Number.isFinite(value) ? numberCell(value, isPercent || type === 'percentage') : textCell(words);
  }
  if (type === 'date') {
    const date = parseDay((attributes['office:date-value'] ?? '').slice(0, 10));
    return date ? { kind: 'date', text: date, date } : textCell(words);
  }
  if (type === 'boolean') return textCell(attributes['office:boolean-value'] === 'true' ? 'Yes' : 'No');
  if (words === '' && attributes['office:string-value'] === undefined) return BLANK;
  return textCell(words === '' ? (attributes['office:string-value'] ?? '') : words);
}
