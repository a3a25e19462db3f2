import { describe, expect, test } from 'vitest';
import { day } from '@/lib/domain/day';
import type { Figure, PeriodType } from '@/lib/domain/figure';
import type { MeasureRecord } from '@/lib/domain/measures/measure-record';
import type { SeriesRecord } from '@/lib/domain/measures/series-record';
import { firstRecords } from '../../support/snapshot-fixture';
import { measure, series } from './measure-values';
import { measuresFor, takeSnapshot } from '@/tests/support/covered';

/*
 * What a panel member and the public read of series that are shown beside one another. Each expectation is written out.
 */

type Figures = Pick<Figure, 'numerator'> & Partial<Pick<Figure, 'denominator' | 'value'>>;
const spans: Record<string, [PeriodType, string, string]> = {
  Q1: ['quarter', '2023-04-01', '2023-06-30'],
  Q2: ['quarter', '2023-07-01', '2023-09-30'],
  Q3: ['quarter', '2023-10-01', '2023-12-31'],
  Q4: ['quarter', '2024-01-01', '2024-03-31'],
  Q5: ['quarter', '2024-04-01', '2024-06-30'],
  year: ['financial-year', '2023-04-01', '2024-03-31'],
  'year to June': ['rolling-year', '2023-07-01', '2024-06-30'],
  'year to March': ['rolling-year', '2023-04-01', '2024-03-31'],
};

const figure = (span: string, figures: Figures): Figure => {
  const [type, start, end] = spans[span] ?? ['quarter', '', ''];
  return {
    ...{ denominator: null, value: null, flags: [], revision: 1, ...figures },
    period: { type, start: day(start), end: day(end) },
  };
};
const quarters = (...counts: number[]) =>
  counts.map((numerator, index) => figure(`Q${index + 1}`, { numerator }));
const only = (span: string, numerator: number) => [figure(span, { numerator })];

type Change = Partial<Omit<SeriesRecord, 'observations'>>;
const counts = (observations: Figure[], change: Change = {}): SeriesRecord =>
  series({ unit: 'count', periodType: observations[0]?.period.type ?? 'quarter', ...change, observations });
const of = (ref: string, ...all: SeriesRecord[]): MeasureRecord =>
  measure({ ref, series: all.map((one, index) => ({ ...one, slug: `${ref}-${index}` })) });

const cell = ({ numerator, denominator, value }: Figure) =>
  [numerator, denominator, value].filter((count) => count !== null).join('/') || '[c]';
type Seen = { series: { observations: readonly Figure[] }[] }[];
const rows = (measures: Seen) =>
  measures.flatMap((one) => one.series.map(({ observations }) => observations.map(cell).join(' ')));

/** The same at both doors: one line of figures for each series. */
function seenOutside(measures: MeasureRecord[]): string[] {
  const panel = rows(measuresFor('panel', measures));
  const { measures: published } = takeSnapshot({ ...firstRecords(), measures });
  expect(rows(published)).toEqual(panel);
  return panel;
}

const OFFICIAL = { officialUrl: 'https://www.gov.uk/statistics' };

test.each<[string, MeasureRecord[], string[]]>([
  [
    'quarters and the year as two series of one measure',
    [of('6.2', counts(quarters(3, 20, 30, 40)), counts(only('year', 93)))],
    ['[c] 20 30 40', '[c]'],
  ],
  [
    'the year under words for the scope that differ, and a basis nobody stated',
    [
      of(
        '6.2',
        counts(quarters(3, 20, 30, 40)),
        counts(only('year', 93), { scope: 'Adult victims', basis: 'not-stated' }),
      ),
    ],
    ['[c] 20 30 40', '[c]'],
  ],
  [
    'the year as the denominator of another measure',
    [
      of('6.2', counts(quarters(3, 20, 30, 40))),
      of('6.3', series({ observations: [figure('year', { numerator: 50, denominator: 93 })] })),
    ],
    ['[c] 20 30 40', '50'],
  ],
  [
    'rolling years to March and to June beside 5 quarters',
    [
      of(
        '6.2',
        counts(quarters(30, 20, 20, 20, 3)),
        counts([...only('year to March', 90), ...only('year to June', 63)]),
      ),
    ],
    ['30 20 20 20 [c]', '90 [c]'],
  ],
  [
    'two areas that add up to a third',
    [
      of(
        '6.2',
        counts(quarters(3), { area: 'Avon and Somerset', areaCode: null }),
        counts(quarters(20), { area: 'Wiltshire', areaCode: null }),
        counts(quarters(23), { area: 'Both forces', areaCode: null }),
      ),
    ],
    ['[c]', '20', '[c]'],
  ],
  [
    'areas whose total is known for the year only',
    [
      of(
        '6.2',
        counts(quarters(3, 20, 30, 40), { area: 'Avon and Somerset', areaCode: null }),
        counts(quarters(10, 10, 10, 10), { area: 'Wiltshire', areaCode: null }),
        counts(only('year', 133), { area: 'Both forces', areaCode: null }),
      ),
    ],
    ['[c] 20 30 40', '10 10 10 10', '[c]'],
  ],
  [
    'two groups of victims and all of them',
    [
      of(
        '6.2',
        counts(quarters(3), { scope: 'Children' }),
        counts(quarters(57), { scope: 'Adults' }),
        counts(quarters(60), { scope: 'All ages' }),
      ),
    ],
    ['[c]', '57', '[c]'],
  ],
  [
    'adults and all ages, where no row holds the children',
    [of('6.2', counts(quarters(57), { scope: 'Adults' }), counts(quarters(60), { scope: 'All ages' }))],
    ['57', '[c]'],
  ],
  [
    'official adults and all ages of the force',
    [
      of(
        '6.2',
        counts(quarters(57), { ...OFFICIAL, scope: 'Adults' }),
        counts(quarters(60), { scope: 'All ages' }),
      ),
    ],
    ['57', '[c]'],
  ],
  [
    'three outcomes that are all there are, as shares of the same cases',
    [
      of('3.1', series({ observations: [figure('Q1', { numerator: 3, denominator: 60 })] })),
      of('3.2', series({ observations: [figure('Q1', { numerator: 20, denominator: 60 })] })),
      of('3.3', series({ observations: [figure('Q1', { numerator: 37, denominator: 60 })] })),
    ],
    ['60', '20', '37'],
  ],
  [
    'a share without its counts beside the number of cases in another series',
    [
      of(
        '6.2',
        series({ observations: [figure('Q1', { numerator: null, value: 5 })] }),
        counts(quarters(60)),
      ),
    ],
    ['[c]', '60'],
  ],
  [
    'a share without its counts in one measure, and the cases in another',
    [
      of('6.2', series({ observations: [figure('Q1', { numerator: null, value: 5 })] })),
      of('6.3', counts(quarters(60))),
    ],
    ['[c]', '60'],
  ],
  [
    'a share that was brought in, which names its area and no code, beside the cases of that area',
    [
      of(
        '6.2',
        series({
          area: 'Avon and  somerset ',
          areaCode: null,
          observations: [figure('Q1', { numerator: null, value: 5 })],
        }),
      ),
      of('6.3', counts(quarters(60))),
    ],
    ['[c]', '60'],
  ],
  [
    'an official year beside the force’s quarters: the year cannot be hidden',
    [of('6.2', counts(quarters(3, 20, 30, 40)), counts(only('year', 93), OFFICIAL))],
    ['[c] [c] [c] [c]', '93'],
  ],
  [
    'an official share beside the force’s number of cases',
    [
      of('6.2', series({ ...OFFICIAL, observations: [figure('Q1', { numerator: null, value: 5 })] })),
      of('6.3', counts(quarters(60))),
    ],
    ['5', '[c]'],
  ],
])('a count of 3 is not given back by %s', (_what, measures, expected) => {
  expect(seenOutside(measures)).toEqual(expected);
});

describe('nothing is hidden for nothing', () => {
  const hidden = quarters(3, 20, 30, 40);
  test.each<[string, MeasureRecord[], string[]]>([
    [
      'another area with its own year',
      [of('6.2', counts(hidden), counts(only('year', 210), { area: 'Wales', areaCode: 'W92000004' }))],
      ['[c] 20 30 40', '210'],
    ],
    [
      'another scope',
      [
        of(
          '6.2',
          counts(hidden),
          counts([...quarters(9, 25, 30, 40), ...only('year', 104)], { scope: 'All ages' }),
        ),
      ],
      ['[c] 20 30 40', '9 25 30 40 104'],
    ],
    [
      'another basis',
      [
        of(
          '6.2',
          counts(hidden),
          counts([...quarters(8, 21, 30, 44), ...only('year', 103)], { basis: 'recorded' }),
        ),
      ],
      ['[c] 20 30 40', '8 21 30 44 103'],
    ],
    [
      'a year before',
      [
        of(
          '6.2',
          counts(hidden.slice(1)),
          counts([figure('Q1', { numerator: 3 })], { scope: 'Children' }),
          counts(only('year to June', 130)),
        ),
      ],
      ['20 30 40', '[c]', '130'],
    ],
    [
      'another force with the same code of its kind',
      [
        of(
          '6.2',
          counts(quarters(3)),
          counts(quarters(20), { area: 'Wiltshire', areaCode: 'E23000038' }),
          counts(quarters(23), { area: 'Dorset', areaCode: 'E23000039' }),
        ),
      ],
      ['[c]', '20', '23'],
    ],
    [
      'a share of so many that nobody is few',
      [
        of('6.2', series({ observations: [figure('Q1', { numerator: null, value: 40 })] })),
        of('6.3', counts(quarters(60))),
      ],
      ['40', '60'],
    ],
  ])('%s keeps its figures', (_what, measures, expected) => {
    expect(seenOutside(measures)).toEqual(expected);
  });
});

test('the shipped figures are shown as they were published', () => {
  const { measures } = firstRecords();
  const seen = measuresFor('panel', measures);
  expect(seen).toHaveLength(measures.length);
  // Every field that a panel member reads, each figure among them, is as the record has it.
  expect(measures).toMatchObject(seen);
});
