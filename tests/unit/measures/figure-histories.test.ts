import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '@/lib/domain/day';
import { isAlreadyPublic } from '@/lib/domain/disclosure/disclosure';
import { figureHistories } from '@/lib/domain/figures/figure-histories';
import type { FigureOrigin, FigureRevision } from '@/lib/domain/figures/figure-origin';
import { latestRevisions, type Period } from '@/lib/domain/figure';
import type { Role } from '@/lib/domain/permissions';
import { measure, series } from './measure-values';
import { measuresFor } from '@/tests/support/covered';

const yearFrom = (first: number): Period => ({
  type: 'financial-year',
  start: day(`${first}-04-01`),
  end: day(`${first + 1}-03-31`),
});

const NOTE = 'Three were counted twice';

type Counts = readonly [numerator: number, denominator: number];

const origin = (first: number, revision: number, [numerator, denominator]: Counts): FigureOrigin => ({
  ...{ id: `${first}/${revision}`, period: yearFrom(first), revision, numerator, denominator, value: null },
  ...{ flags: [], source: 'The force, by letter', note: NOTE, recordedAt: '2026-11-24T14:00:00Z' },
  file: { name: 'figures.csv', sha256: 'a'.repeat(64) },
  evidence: [],
});

/** The years of one series from 2019 on, each with its revisions from the first to the newest. */
const originsOf = (years: readonly (readonly Counts[])[]): FigureOrigin[] =>
  years.flatMap((revisions, at) => revisions.map((counts, index) => origin(2019 + at, index + 1, counts)));

function seenBy(role: Role, origins: readonly FigureOrigin[], published = false) {
  const open = { officialUrl: 'https://www.gov.uk/statistics' };
  const one = series({ observations: latestRevisions(origins), ...(published && open) });
  const [seen] = measuresFor(role, [measure({ series: [one] })]);
  const shown = seen?.series[0]?.observations ?? [];
  return figureHistories(role, { shown, isPublic: isAlreadyPublic(one) }, origins);
}

const figures = ({ numerator, denominator, isWithheld }: FigureRevision) =>
  isWithheld ? 'withheld' : `${numerator} of ${denominator}`;
const earlierOf = (histories: ReturnType<typeof seenBy>) =>
  histories.flatMap(({ earlier }) => earlier.map(figures));

test('an officer reads every revision of a figure, newest period and newest revision first', () => {
  const seen = seenBy('officer', originsOf([[[60, 100]], [[3, 40], [30, 40]]])); // prettier-ignore
  expect(seen.map(({ period, newest }) => `${period.end} ${figures(newest)}`)).toEqual([
    '2021-03-31 30 of 40',
    '2020-03-31 60 of 100',
  ]);
  expect(earlierOf(seen)).toEqual(['3 of 40']);
  expect(seen[0]?.newest.file?.name).toBe('figures.csv');
});

test.each<[string, Counts[][]]>([
  ['large counts far apart', [[[60, 100], [70, 100]]]],
  ['an earlier count of 3', [[[3, 100], [60, 100]]]],
  ['what a hidden count was before', [[[60, 100], [3, 100]]]],
  ['a count that two people were added to', [[[60, 100], [62, 100]]]],
])('a panel member is told that there was an earlier figure, and not what it said: %s', (_what, years) => {
  expect(earlierOf(seenBy('panel', originsOf(years)))).toEqual(['withheld']);
}); // prettier-ignore

test('a figure that the office marked as confidential later is not read from the revision before', () => {
  const origins: FigureOrigin[] = [
    ...originsOf([[[60, 100]]]),
    { ...origin(2019, 2, [0, 0]), numerator: null, denominator: null, flags: ['c'] },
  ];
  expect(earlierOf(seenBy('panel', origins))).toEqual(['withheld']);
});

test('notes, and the name and the hash of a file that the office holds, stay in the office', () => {
  const told = (role: Role) =>
    seenBy(role, originsOf([[[60, 100], [70, 100]]])).flatMap(({ newest, earlier }) => [newest, ...earlier]); // prettier-ignore
  expect(told('officer').map(({ note }) => note)).toEqual([NOTE, NOTE]);
  expect(told('panel').map(({ note, file }) => [note, file])).toEqual([
    [null, null],
    [null, null],
  ]);
});

test('figures published elsewhere under an open licence are told with all their revisions, without note or file', () => {
  const [history] = seenBy('panel', originsOf([[[3, 100], [4, 100]]]), true); // prettier-ignore
  expect(history?.earlier.map(figures)).toEqual(['3 of 100']);
  expect([history?.newest.note, history?.newest.file]).toEqual([null, null]);
});

const counts = fc
  .tuple(fc.nat({ max: 40 }), fc.nat({ max: 40 }))
  .map(([part, rest]): Counts => [part, part + rest]);
const years = fc.array(fc.array(counts, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 });
const numbersOf = ({ numerator, denominator }: FigureRevision) => [numerator, denominator];

test('whatever was revised, a panel member reads no count of 1 to 4 and no earlier figure', () => {
  fc.assert(
    fc.property(years, (made) => {
      const seen = seenBy('panel', originsOf(made));
      const told = seen.map(({ newest }) => newest).filter(({ isWithheld }) => !isWithheld);
      const isSmall = (count: number | null) => count !== null && count > 0 && count < 5;
      expect(told.flatMap(numbersOf).filter(isSmall)).toEqual([]);
      expect(earlierOf(seen).filter((words) => words !== 'withheld')).toEqual([]);
    }),
  );
});
