import { describe, expect, test } from 'vitest';
import { day } from '@/lib/domain/day';
import type { Figure } from '@/lib/domain/figure';
import { besideTheCountry, comparedYears } from '@/lib/domain/chart/funnel/compared-forces';
import { buildFunnel, chosenFunnel } from '@/lib/domain/chart/funnel/funnel-model';
import type { FootnoteAbout } from '@/lib/domain/measures/footnote-record';
import { firstRecords } from '@/tests/support/snapshot-fixture';
import { measure, series } from '@/tests/unit/measures/measure-values';
import { publicMeasures } from '@/tests/support/covered';

const YEAR = { type: 'financial-year', start: day('2018-04-01'), end: day('2019-03-31') } as const;

const figure = (
  numerator: number | null,
  denominator: number | null,
  more: Partial<Figure> = {},
): Figure => ({
  ...{ period: YEAR, numerator, denominator, value: null, flags: [], revision: 1 },
  ...more,
});

/** A made-up force of this name; "Ours" is our own. */
const force = (area: string, ...observations: Figure[]) =>
  series({
    slug: area,
    area,
    areaCode: area,
    comparedAs: area === 'Ours' ? 'this force' : 'other force',
    observations,
  });

/** 12 forces of 1,000 cases around a half, ours and these. */
const compared = (own: Figure, ...others: ReturnType<typeof force>[]) => {
  const ordinary = Array.from({ length: 12 }, (_, at) =>
    force(`Force ${at + 10}`, figure(480 + at * 4, 1000)),
  );
  return measure({ forces: [force('Ours', own), ...ordinary, ...others] });
};
const funnelOf = (own: Figure, ...others: ReturnType<typeof force>[]) => {
  const model = buildFunnel(compared(own, ...others), YEAR);
  if (!model) throw new Error('There is no funnel');
  return model;
};

describe('a funnel', () => {
  test('tells our own share with its counts, the average and the year, and no rank', () => {
    const { headline, points, average } = funnelOf(figure(500, 1000));
    expect(headline).toBe('2018 to 2019: Ours 50.0%, 500 of 1,000. 13 forces together: 50.2%');
    expect(average.y).toBeCloseTo((100 * (500 + 12 * 480 + 4 * 66)) / 13_000, 9);
    expect(points[0]).toMatchObject({ area: 'Ours', isOwn: true, place: 'inside' });
  });

  test.each([
    [500, 'Ours is within the usual range for a force of its size.'],
    [700, 'Ours is further above the average than forces usually are.'],
    [300, 'Ours is further below the average than forces usually are.'],
  ])('with %d of 1,000 says where our force is, never that it is better or worse', (numerator, words) => {
    const { sentence, altText } = funnelOf(figure(numerator, 1000));
    expect(sentence).toBe(
      `${words} No other forces are outside the usual range. This does not say that a force is better or worse.`,
    );
    expect(altText).toContain(sentence);
  });

  test('counts the others that lie outside, and names none of them in its sentence', () => {
    const { sentence, points } = funnelOf(figure(500, 1000), force('Far', figure(800, 1000)));
    expect(sentence).toContain('1 other force is outside the usual range.');
    expect(sentence).not.toContain('Far');
    expect(points.find(({ area }) => area === 'Far')?.place).toBe('above');
  });

  test('leaves out forces with too few cases, or whose figures are not shown, and says which', () => {
    const model = funnelOf(
      figure(500, 1000),
      force('Small', figure(20, 49)),
      force('Just enough', figure(25, 50)),
      force('Empty', figure(0, 0)),
      force('Hidden', figure(null, null, { flags: ['c'] })),
      force('Missing'),
    );
    expect(model.notes).toEqual([
      'Left out because they had fewer than 50 cases in the year: Small, Empty.',
      'Left out because their figures are not shown: Hidden, Missing.',
    ]);
    expect(model.points.map(({ area }) => area)).toContain('Just enough');
    // Nobody can work out from the average what was left out of it.
    expect(model.average.y).toBeCloseTo((100 * (500 + 12 * 480 + 4 * 66 + 25)) / 13_050, 9);
  });

  test('is widened where forces differ much, with the factor and the deviation in words', () => {
    const wide = Array.from({ length: 20 }, (_, at) => force(`Wide ${at}`, figure(at % 2 ? 600 : 400, 1000)));
    const model = funnelOf(figure(500, 1000), ...wide);
    expect(model.method).toMatch(
      /Forces differ more than that: their squared distances from the average are \d+\.\d times as large\. So the range is widened .* a standard deviation of \d+\.\d percentage points\.$/,
    );
    expect(model.points.every(({ place }) => place === 'inside')).toBe(true);
    expect(funnelOf(figure(500, 1000)).method).toMatch(/so the range is not widened\.$/);
  });

  test('has the footnotes of the measure, of a force and of its figure of that year, numbered, and of no other', () => {
    const about = (words: string, what: FootnoteAbout) => ({ words, source: 'The source', about: what });
    const other = { start: day('2017-04-01'), end: day('2018-03-31') };
    const footnotes = [
      about('of this year', { kind: 'figure', slug: 'Far', start: YEAR.start, end: YEAR.end }),
      about('of another year', { kind: 'figure', slug: 'Far', ...other }),
      about('of a series that is not compared', { kind: 'series', slug: 'quarters' }),
      about('of the measure', { kind: 'measure' }),
    ];
    const model = buildFunnel(
      { ...compared(figure(500, 1000), force('Far', figure(800, 1000))), footnotes },
      YEAR,
    );
    expect(model?.footnotes.map(({ mark, words, slug }) => [mark, words, slug])).toEqual([
      ['note 1', 'of the measure', null],
      ['note 2', 'Far: of this year', 'Far'],
    ]);
    expect(model?.sentence).toMatch(/ See notes 1 and 2\.$/);
  });

  test('lists forces by name, ours first', () => {
    const names = funnelOf(figure(500, 1000)).points.map(({ area }) => area);
    expect(names[0]).toBe('Ours');
    expect(names.slice(1)).toEqual(names.slice(1).toSorted());
  });

  test('is not drawn without our own force, or with too few others', () => {
    expect(buildFunnel(compared(figure(null, null, { flags: ['c'] })), YEAR)).toBeNull();
    const few = measure({ forces: [force('Ours', figure(5, 100)), force('Other', figure(5, 100))] });
    expect(comparedYears(few)).toEqual([]);
    expect(buildFunnel(few, YEAR)).toBeNull();
  });

  test('holds every mark, every limit and the average within its axes', () => {
    for (const one of publicMeasures(firstRecords().measures)) {
      for (const year of comparedYears(one)) {
        const model = buildFunnel(one, year);
        if (!model) throw new Error(`There is no funnel of ${one.ref}`);
        const { x, y, points, limits } = model;
        for (const point of points) {
          expect(point.x).toBeGreaterThanOrEqual(x.min);
          expect(point.x).toBeLessThanOrEqual(x.max);
        }
        const heights = [
          ...points.map((point) => point.y),
          ...limits.flatMap(({ lower, upper }) => [lower, upper]),
        ];
        expect(Math.min(...heights)).toBeGreaterThanOrEqual(y.min);
        expect(Math.max(...heights)).toBeLessThanOrEqual(y.max);
        expect(x.narrow.length).toBeGreaterThanOrEqual(2);
      }
    }
  });
});

describe('the figures that ship', () => {
  const [outcome16] = publicMeasures(firstRecords().measures).filter(({ ref }) => ref === '3.1');
  if (!outcome16) throw new Error('There is no measure 3.1');

  test('compare our force with 41 others in 2 years, the newest first', () => {
    expect(comparedYears(outcome16).map(({ end }) => end)).toEqual(['2019-03-31', '2018-03-31']);
    expect(chosenFunnel(outcome16, undefined)?.headline).toBe(
      '2018 to 2019: Avon and Somerset 35.9%, 543 of 1,512. 42 forces together: 35.3%',
    );
    expect(chosenFunnel(outcome16, '2017')?.headline).toBe(
      '2017 to 2018: Avon and Somerset 36.3%, 593 of 1,633. 42 forces together: 35.3%',
    );
    expect(chosenFunnel(outcome16, '1999')).toBeNull();
  });

  test('set our force beside the country on the page of the measure', () => {
    expect(besideTheCountry(outcome16)).toBe(
      'In 2018 to 2019: Avon and Somerset 543 of 1,512 (35.9%); 42 forces together 21,158 of 59,936 (35.3%).',
    );
    expect(besideTheCountry(measure())).toBeNull();
  });
});
