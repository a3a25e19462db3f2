import { day } from '@/lib/domain/day';
import type { Solve } from '@/lib/domain/disclosure/attacker/equations';
import type { Figure, PeriodType } from '@/lib/domain/figure';
import type { PastEdition } from '@/lib/domain/measures/figures-for-reader';
import type { MeasureRecord } from '@/lib/domain/measures/measure-record';
import type { SeriesRecord } from '@/lib/domain/measures/series-record';
import { triedMeasures } from '@/lib/domain/outside/measures/measures';
import { measure, series } from '@/tests/unit/measures/measure-values';

/* Hand-made figures of 6 quarters, and what editions show of them one after another. */

const STARTS = ['2023-04-01', '2023-07-01', '2023-10-01', '2024-01-01', '2024-04-01', '2024-07-01'];
const ENDS = ['2023-06-30', '2023-09-30', '2023-12-31', '2024-03-31', '2024-06-30', '2024-09-30'];

type Figures = Partial<Pick<Figure, 'numerator' | 'denominator' | 'value' | 'flags'>>;
export const figure = (type: PeriodType, [from, to]: [number, number], figures: Figures): Figure => ({
  ...{ numerator: null, denominator: null, value: null, flags: [], revision: 1, ...figures },
  period: { type, start: day(STARTS[from] ?? ''), end: day(ENDS[to] ?? '') },
});
export const quarters = (...counts: number[]) =>
  counts.map((numerator, at) => figure('quarter', [at, at], { numerator }));
export const year = (numerator: number) => [figure('financial-year', [0, 3], { numerator })];
export const rolling = (...counts: number[]) =>
  counts.map((numerator, at) => figure('rolling-year', [at, at + 3], { numerator }));

export const counts = (observations: Figure[], change: Partial<SeriesRecord> = {}): SeriesRecord =>
  series({ unit: 'count', periodType: observations[0]?.period.type ?? 'quarter', ...change, observations });
export const of = (ref: string, ...all: SeriesRecord[]): MeasureRecord =>
  measure({ ref, series: all.map((one, at) => ({ ...one, slug: `${ref.replace('.', '-')}-${at}` })) });

const cell = ({ numerator, denominator, value }: Figure) =>
  [numerator, denominator, value].filter((count) => count !== null).join('/') || '[c]';
const rows = (measures: { series: { observations: readonly Figure[] }[] }[]) =>
  measures.flatMap((one) => one.series.map(({ observations }) => observations.map(cell).join(' ')));

const rates = (...values: number[]) => values.map((value, at) => figure('quarter', [at, at], { value }));

/** Rates of quarters, without any count. */
export const shares = (values: number[], change: Partial<SeriesRecord> = {}): SeriesRecord =>
  series({ ...change, observations: rates(...values) });

/** Tells what each of the editions shows, one after another, and what the last one says of those before. */
export const publisher =
  (solve: Solve) =>
  (...records: MeasureRecord[][]) => {
    const past: PastEdition[] = [];
    const all = records.map((record, at) => {
      const tried = triedMeasures(record, { past: [...past], solve });
      past.push({ edition: at + 1, measures: tried.measures });
      return tried;
    });
    return { seen: all.map(({ measures }) => rows(measures)), last: all.at(-1) };
  };
