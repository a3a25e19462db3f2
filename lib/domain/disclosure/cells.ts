import { type Day, day, daysBetween } from '../day';
import { type DisclosureRule, impliedCounts } from './disclosure';
import type { Figure } from '@/lib/domain/figure';

/** What tells the counts of one series from those of another. */
export type Place = {
  measure: string;
  area: string;
  /** The kind of area by the first 3 signs of its code ("E23" is a police force); null when it has no code. */
  areaKind: string | null;
  scope: string;
  basis: string;
  /** Stocks at one moment are never added to what happened during a period. */
  isPoint: boolean;
};

/** One figure, with all that decides what of it is hidden. */
export type Row = {
  observation: Figure;
  rule: DisclosureRule;
  place: Place;
  /** True for official figures, which anybody reads elsewhere: they are never hidden, and an attacker has them. */
  isPublic: boolean;
};

export type Column = 'numerator' | 'denominator' | 'others';

/**
 * One count a reader has or could work out: how many people, of which line, from one day to before another (days since
 * 1970). `count` is the true one, and never leaves this folder; null where its source has hidden it already.
 */
export type Cell = {
  row: number;
  column: Column;
  place: Place;
  line: string;
  from: number;
  to: number;
  count: number | null;
  isPublic: boolean;
};

const EPOCH = day('1970-01-01');
const dayNumber = (value: Day): number => daysBetween(EPOCH, value);

/** The days of a figure; a stock is of the day on which it was counted. */
export function stretchOf({ period }: Figure, { isPoint }: Pick<Place, 'isPoint'>): Stretch {
  const to = dayNumber(period.end) + 1;
  return { from: isPoint ? to - 1 : dayNumber(period.start), to };
}

/** Counts with the same name add up over time, and nothing else is known to. */
const lineOf = ({ measure, area, scope, basis, isPoint }: Place, column: Column): string =>
  JSON.stringify([measure, column, area, scope, basis, isPoint]);

/** The counts of one row: its numerator, its denominator, and those of the denominator who are not in the numerator. */
export function cellsOf({ observation, rule, place, isPublic }: Row, row: number): Cell[] {
  // Yes or no is about a procedure, not about people.
  if (rule.unit === 'yes-no') return [];
  const counts = impliedCounts(observation, rule.unit);
  const isHiddenBySource = observation.flags.includes('c');
  const cell = (column: Column): Cell => ({
    ...{ row, column, place, isPublic, ...stretchOf(observation, place) },
    line: lineOf(place, column),
    count: counts[column],
  });
  return [
    ...(counts.numerator !== null || isHiddenBySource ? [cell('numerator')] : []),
    ...(counts.denominator !== null || (isHiddenBySource && rule.unit !== 'count')
      ? [cell('denominator')]
      : []),
    ...(counts.others !== null ? [cell('others')] : []),
  ];
}

export type Stretch = Pick<Cell, 'from' | 'to'>;

/** True when both hold some of the same days. */
export const overlaps = (one: Stretch, other: Stretch): boolean => one.from < other.to && other.from < one.to;
