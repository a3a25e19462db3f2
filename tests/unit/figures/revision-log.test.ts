import { describe, expect, test } from 'vitest';
import type { Figure } from '@/lib/domain/figure';
import { day } from '@/lib/domain/day';
import type { FigureRevised } from '@/lib/domain/figures/revisions/revision-line';
import {
  revisionsForOffice,
  revisionsOutside,
  type StillPublic,
} from '@/lib/domain/figures/revisions/revision-log';
import { publicMeasures } from '@/tests/support/covered';
import { measure, series, years } from '../measures/measure-values';

const YEAR = { start: '2022-04-01', end: '2023-03-31' };
const counts = (numerator: number | null, denominator: number | null): Figure => ({
  ...{ numerator, denominator, value: null, flags: [], revision: 1 },
  period: { type: 'financial-year', start: day(YEAR.start), end: day(YEAR.end) },
});

/** One figure that was corrected: `was`, then `now`, beside others of its series. */
function corrected(was: Figure, now: Figure) {
  const [first] = years(2021, [[60, 100]]);
  if (!first) throw new Error('no year');
  const one = measure({
    series: [series({ observations: [first, { ...now, revision: 2 }] })],
    footnotes: [
      {
        ...{ words: 'A file was read twice', source: 'The force' },
        about: { kind: 'figure', slug: 'told-in-time-force', start: day(YEAR.start), end: day(YEAR.end) },
      },
    ],
  });
  const revised: FigureRevised[] = [
    {
      ...{ slug: 'told-in-time-force', ...YEAR, recordedAt: '2026-03-02T10:00:00.000Z' },
      ...{ was, now, isNewest: true },
    },
  ];
  return { one, revised };
}

const editionWith = (...observations: Figure[]): StillPublic => {
  const { area, areaCode, scope, basis, unit } = series();
  return [{ measures: [{ ref: '6.2', series: [{ area, areaCode, scope, basis, unit, observations }] }] }];
};

const HIDDEN: Figure = { ...counts(null, null), flags: ['c'] };

describe('what the log of revisions tells outside the office', () => {
  test('both numbers, where an edition that is still public showed the old one and the new one is shown', () => {
    const { one, revised } = corrected(counts(70, 100), counts(72, 100));
    expect(revisionsOutside(revised, publicMeasures([one]), editionWith(counts(70, 100)))).toEqual([
      {
        ...{ ref: '6.2', slug: 'told-in-time-force', title: 'Decisions told in time' },
        ...{ period: counts(1, 1).period, recordedAt: '2026-03-02T10:00:00.000Z' },
        figures: { was: '70 of 100 (70.0%)', now: '72 of 100 (72.0%)' },
        why: ['A file was read twice'],
      },
    ]);
  });

  test.each<[string, { was: Figure; now: Figure; editions: StillPublic }]>([
    ['no edition showed the old one', { was: counts(70, 100), now: counts(72, 100), editions: [] }],
    [
      'an edition showed another number',
      { was: counts(70, 100), now: counts(72, 100), editions: editionWith(counts(71, 100)) },
    ],
    [
      'an edition hid the old one',
      { was: counts(3, 100), now: counts(9, 100), editions: editionWith(HIDDEN) },
    ],
    [
      'the old one was hidden and nothing showed it',
      { was: counts(3, 100), now: counts(9, 100), editions: [] },
    ],
    [
      'the new one is hidden',
      { was: counts(70, 100), now: counts(3, 100), editions: editionWith(counts(70, 100)) },
    ],
    [
      'an edition showed that number of another area',
      {
        was: counts(70, 100),
        now: counts(72, 100),
        editions: editionWith(counts(70, 100)).map(({ measures }) => ({
          measures: measures.map((shown) => ({
            ...shown,
            series: shown.series.map((own) => ({ ...own, area: 'Dorset', areaCode: 'E23000039' })),
          })),
        })),
      },
    ],
  ])('that it was revised, when, and no number, where %s', (_why, { was, now, editions }) => {
    const { one, revised } = corrected(was, now);
    const lines = revisionsOutside(revised, publicMeasures([one]), editions);
    expect(lines.map(({ figures, recordedAt }) => [figures, recordedAt])).toEqual([
      [null, '2026-03-02T10:00:00.000Z'],
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/of 100/);
  });

  test('nothing of an older revision between two that editions never showed', () => {
    const { one } = corrected(counts(70, 100), counts(74, 100));
    const line = { slug: 'told-in-time-force', ...YEAR, recordedAt: '2026-03-02T10:00:00.000Z' };
    const revised: FigureRevised[] = [
      { ...line, was: counts(70, 100), now: counts(3, 100), isNewest: false },
      { ...line, was: counts(3, 100), now: counts(74, 100), isNewest: true },
    ];
    const lines = revisionsOutside(revised, publicMeasures([one]), editionWith(counts(70, 100)));
    expect(lines.map(({ figures }) => figures)).toEqual([null, null]);
  });

  test('whatever was corrected into what, no number that is neither in an edition nor shown now', () => {
    for (let was = 0; was <= 12; was += 1) {
      for (let now = 0; now <= 12; now += 1) {
        for (const edition of [[], editionWith(HIDDEN), editionWith(counts(was, 100))]) {
          const { one, revised } = corrected(counts(was, 100), counts(now, 100));
          const shown = publicMeasures([one]);
          const isPublic = edition.some(({ measures }) =>
            measures.some((each) => each.series.some((own) => own.observations[0]?.numerator === was)),
          );
          const isShown = shown[0]?.series[0]?.observations[1]?.numerator === now;
          const [line] = revisionsOutside(revised, shown, edition);
          expect(line?.figures !== null, `${was} to ${now}`).toBe(isPublic && isShown);
        }
      }
    }
  });
});

test('the office reads what every figure said before', () => {
  const { one, revised } = corrected(counts(3, 100), counts(9, 100));
  expect(revisionsForOffice(revised, [one]).map(({ figures }) => figures)).toEqual([
    { was: '3 of 100 (3.0%)', now: '9 of 100 (9.0%)' },
  ]);
});
