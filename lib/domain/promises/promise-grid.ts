import { addMonths, type Day, day, MONTHS } from '@/lib/domain/day';
import { countOccurrences, type Occurrence, OCCURRENCE_STATES } from './occurrences';

/** A calendar month by its first day. */
type Month = Day;

/** How many months the grid shows at once: a year, so that a yearly promise is in it. */
const MONTHS_SHOWN = 12;

export const monthOf = (value: Day): Month => day(`${value.slice(0, 7)}-01`);

/** The months of the grid that ends with `last`, oldest first. */
export const monthsUntil = (last: Month): Month[] =>
  Array.from({ length: MONTHS_SHOWN }, (_none, index) => addMonths(last, index + 1 - MONTHS_SHOWN));

/** "Jan 2026": the heading of a column. */
export const shortMonth = (month: Month): string =>
  `${(MONTHS[Number(month.slice(5, 7)) - 1] ?? '').slice(0, 3)} ${month.slice(0, 4)}`;

/** The periods that end in a month: that is the month in which something could be said of them. */
export const endingIn = <T extends Occurrence>(occurrences: readonly T[], month: Month): T[] =>
  occurrences.filter(({ end }) => monthOf(end) === month);

/** What a cell says of the periods that end in its month: one word, or how many were held. Empty where none ends. */
export function describeCell(occurrences: readonly Occurrence[]): string {
  const [only, ...others] = occurrences;
  if (!only) return '';
  if (others.length === 0) return OCCURRENCE_STATES[only.state];
  const { expected, held, notTold } = countOccurrences(occurrences);
  if (expected === 0) return OCCURRENCE_STATES['to-come'];
  return notTold === expected ? OCCURRENCE_STATES['not-told'] : `${held} of ${expected} held`;
}
