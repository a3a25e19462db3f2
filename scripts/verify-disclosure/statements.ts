import type { Figure } from '@/lib/domain/figure';
import type { HistoryRow } from './records-of-history';

/** So many times each unknown. */
export type Terms = ReadonlyMap<string, number>;

/** Something known: the terms add up to at least `least` and at most `most`. */
export type Statement = { terms: Terms; least: number; most: number };

/** A number for every unknown. */
export type World = ReadonlyMap<string, number>;

/** The unknown number of people in one smallest group; a corrected group is another unknown. */
export const nameOf = (side: 'c' | 'o', leaf: number, correction: number): string =>
  `${side}${leaf}_${correction}`;

/** The unknowns of a row: those it counts, and the other cases. */
export function unknownsOf(
  { leaves }: HistoryRow,
  corrections: readonly number[],
): Record<'counted' | 'cases', string[]> {
  const names = (side: 'c' | 'o') => leaves.map((leaf) => nameOf(side, leaf, corrections[leaf] ?? 0));
  return { counted: names('c'), cases: [...names('c'), ...names('o')] };
}

export const sumOf = (unknowns: readonly string[]): Terms => new Map(unknowns.map((name) => [name, 1]));

const exactly = (unknowns: readonly string[], count: number): Statement => ({
  terms: sumOf(unknowns),
  least: count,
  most: count,
});

/**
 * A printed rate of 5.2 is anything from 5.15 to 5.25, of however many cases there were. In thousandths of a per cent and
 * whole numbers, because solvers are at a loss with long decimals.
 */
function betweenRates(rate: number, counted: readonly string[], cases: readonly string[]): Statement[] {
  const over = (share: number): Terms =>
    new Map(cases.map((name) => [name, (counted.includes(name) ? 2000 : 0) - share]));
  const middle = Math.round(rate * 20);
  return [
    { terms: over(middle - 1), least: 0, most: Infinity },
    { terms: over(middle + 1), least: -Infinity, most: 0 },
  ];
}

/** What one figure says that a reader is shown, in sums of unknowns. */
export function statementsOf(row: HistoryRow, seen: Figure, corrections: readonly number[]): Statement[] {
  const { counted, cases } = unknownsOf(row, corrections);
  const { numerator, denominator, value } = seen;
  const top = row.plan.kind === 'cases' ? cases : counted;
  return [
    ...(numerator === null ? [] : [exactly(top, numerator)]),
    ...(denominator === null ? [] : [exactly(cases, denominator)]),
    ...(value === null ? [] : betweenRates(value, counted, cases)),
  ];
}
