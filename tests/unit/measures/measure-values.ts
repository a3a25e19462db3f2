import { keyOf, partKey } from '@/tests/support/keys';
import { day } from '@/lib/domain/day';
import type { Figure } from '@/lib/domain/figure';
import type { MeasureRecord } from '@/lib/domain/measures/measure-record';
import type { SeriesRecord } from '@/lib/domain/measures/series-record';

/*
 * Measures as plain values. What a test does not name is unremarkable. The figures are invented and stay in the tests.
 */

/** One figure for each year from `first`, as counts. */
export const years = (first: number, counts: readonly [number, number][]): Figure[] =>
  counts.map(([numerator, denominator], index) => ({
    period: {
      type: 'financial-year',
      start: day(`${first + index}-04-01`),
      end: day(`${first + index + 1}-03-31`),
    },
    numerator,
    denominator,
    value: null,
    flags: [],
    revision: 1,
  }));

export const series = (change: Partial<SeriesRecord> = {}): SeriesRecord => ({
  slug: 'told-in-time-force',
  title: 'Decisions told in time',
  area: 'Avon and Somerset',
  areaCode: 'E23000036',
  scope: 'Adults',
  basis: 'decision',
  periodType: 'financial-year',
  unit: 'percent',
  source: 'Avon and Somerset Police',
  sourceUrl: null,
  officialUrl: null,
  licence: 'Supplied to the office',
  note: null,
  trail: null,
  illustrative: false,
  comparedAs: null,
  hasOtherSources: false,
  observations: years(2021, [
    [60, 100],
    [70, 100],
  ]),
  ...change,
});

export const measure = (change: Partial<MeasureRecord> = {}): MeasureRecord => ({
  id: 'measure-6.2',
  ref: '6.2',
  title: 'Decisions told to victims in time',
  definition: 'The share of decisions told to the victim in time.',
  numerator: 'Decisions told in time',
  denominator: 'Decisions',
  unit: 'percent',
  frequency: 'quarterly',
  basis: 'decision',
  direction: 'up',
  source: 'Avon and Somerset Police, from case records',
  scope: 'Adults',
  caution: 'A quick letter can still be a poor one.',
  reading: 'A rise means that more people were told in time.',
  disclosureRule: 'standard',
  disclosureLoosenedOn: null,
  figuresDueAfter: null,
  version: 1,
  recommendations: [keyOf('6')],
  requirements: [partKey('6b')],
  series: [series()],
  forces: [],
  annotations: [],
  events: [],
  footnotes: [],
  targets: [],
  ...change,
});
