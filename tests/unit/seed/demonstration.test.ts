import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildChartModel } from '@/lib/domain/chart/chart-model';
import { chartInputOf } from '@/lib/domain/chart/chart-series';
import { chartFigures } from '@/lib/domain/chart/chart-figures';
import { chartTable } from '@/lib/domain/chart/chart-table';
import { addDays, day } from '@/lib/domain/day';
import { figureFaults } from '@/lib/domain/figures/figure-rules';
import { figureOf, SOURCE_FLAGS } from '@/lib/domain/figure';
import { ASSURANCES, METHODS, VARIATIONS } from '@/lib/domain/statistics/judgement';
import { RULES } from '@/lib/domain/statistics/run-rules';
import { WORD_KEPT_OUT } from '@/lib/publishing/check-files';
import type { Demonstration } from '@/lib/services/load-demonstration';
import { inventDemonstration } from '@/prisma/seed/demo/invent-demonstration';
import { INVENTED } from '@/prisma/seed/demo/invented-words';
import { readShippedSeed } from '@/prisma/seed/first-run';
import { demonstrationMeasures } from '@/tests/support/demonstration-measures';
import { measuresFor } from '@/tests/support/covered';

const TODAY = day('2026-11-24');
const seed = await readShippedSeed();
const made = inventDemonstration(seed.measures, TODAY);
const series = made.series;

/** The domain's verdict on every invented series, as the record's readers get it. */
const judged = demonstrationMeasures(seed.measures, made).map((measure) => {
  const [one] = measure.series;
  if (!one) throw new Error(`${measure.ref} has no series`);
  const { lines, judgement } = chartFigures(chartInputOf(measure, { series: [one] }));
  const points = lines[0]?.points ?? [];
  const latest = points.findLastIndex(({ figure, immature }) => figure !== null && !immature);
  return { measure, one, points, judgement, cause: judgement.causes[latest] ?? null };
});
const found = (words: readonly (string | null | undefined)[]) =>
  [...new Set(words.filter((one) => one !== null && one !== undefined))].sort();

describe('the demonstration shows', () => {
  test('every verdict, and every reason for giving none', () => {
    expect(found(judged.map(({ judgement }) => judgement.variation))).toEqual(Object.keys(VARIATIONS).sort());
    expect(found(judged.map(({ judgement }) => judgement.notJudged))).toEqual([
      'no-figures',
      'overlapping',
      'too-few-cases',
      'too-few-figures',
    ]);
  });

  test('an improvement and a concern by each of the four rules', () => {
    const shown = judged.map(
      ({ judgement, cause }) => cause && `${judgement.variation} by ${cause.rules[0]}`,
    );
    for (const rule of Object.keys(RULES)) {
      expect(found(shown)).toEqual(expect.arrayContaining([`improvement by ${rule}`, `concern by ${rule}`]));
    }
  });

  test('a target that is met each time, missed each time, and met some times', () => {
    expect(found(judged.map(({ judgement }) => judgement.assurance))).toEqual(Object.keys(ASSURANCES).sort());
  });

  test('every way of making limits', () => {
    expect(found(judged.map(({ judgement }) => judgement.method))).toEqual(Object.keys(METHODS).sort());
  });

  test('every mark on a value, a period nobody reported, and figures whose cases have not finished', () => {
    const observations = series.flatMap((one) => one.observations);
    expect(found(observations.flatMap(({ flags }) => flags))).toEqual(Object.keys(SOURCE_FLAGS).sort());
    expect(judged.some(({ points, one }) => points.length > one.observations.length)).toBe(true);
    expect(judged.some(({ points }) => points.some(({ immature }) => immature))).toBe(true);
  });

  test('limits that are worked out again, with the reason', () => {
    const rebased = judged.filter(({ judgement }) => judgement.segments.length > 1);
    expect(rebased.map(({ measure }) => measure.ref)).toEqual(['6.1']);
    expect(rebased[0]?.judgement.notes[0]).toContain('are worked out again from');
  });

  test('counts so small that a panel member is not shown them', () => {
    const hidden = judged.filter(({ measure, one }) => {
      const [seen] = measuresFor('panel', [measure]);
      return seen?.series[0]?.observations.some(
        (observation, index) =>
          figureOf(observation, one.unit) === null &&
          figureOf(one.observations[index] ?? observation, one.unit) !== null,
      );
    });
    expect(hidden.map(({ measure }) => measure.ref)).toEqual(expect.arrayContaining(['3.5', '3.7', '7.4']));
  });

  test('measures that nobody has given figures for', () => {
    const without = seed.measures
      .map(({ ref }) => ref)
      .filter(
        (ref) =>
          ![...series.map((one) => one.measureRef), ...seed.series.map((one) => one.measure)].includes(ref),
      );
    expect(without).toEqual(['3.6', '5.2', '6.5', '12.4', 'X.7']);
  });
});

describe('invented figures', () => {
  test('are the same on every machine and at every run', () => {
    expect(inventDemonstration(seed.measures, TODAY)).toEqual(made);
    const figures = JSON.stringify(series.map(({ measureRef, observations }) => [measureRef, observations]));
    expect(createHash('sha256').update(figures).digest('hex')).toBe(
      '48d9235ffeac0f82f8632596d2ad331279df7e686755a505de39610054c51ea2',
    );
  });

  test('stay the same whatever the day; only their periods move, and what happened moves with them', () => {
    const withoutDays = ({ series, annotations, targets }: Demonstration) => ({
      figures: series.map(({ observations }) =>
        observations.map(({ period: _period, ...figures }) => figures),
      ),
      targets: targets.map(({ measureRef, value }) => [measureRef, value]),
      rebased: annotations.map(({ measureRef, date }) => {
        const one = series.find((candidate) => candidate.measureRef === measureRef);
        return one?.observations.findIndex(({ period }) => period.start === date);
      }),
    });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), (days) => {
        const later = inventDemonstration(seed.measures, addDays(TODAY, days));
        expect(withoutDays(later)).toEqual(withoutDays(made));
      }),
      { numRuns: 20 },
    );
  });

  test('end with the last whole quarter, and never after today', () => {
    const ends = series.flatMap((one) => one.observations.map(({ period }) => period.end)).sort();
    expect(ends.at(-1)).toBe('2026-09-30');
  });

  test('are possible: no numerator beyond its denominator, no figure missing without a mark', () => {
    const faults = series.flatMap((one) =>
      one.observations.flatMap((observation) => figureFaults(observation, one.unit)),
    );
    expect(faults).toEqual([]);
  });

  test('say that they are invented wherever they go, and name no real place', () => {
    for (const { measure, one } of judged) {
      const model = buildChartModel(chartInputOf(measure, { series: [one] }));
      const { altText, sourceLine, subtitle } = model;
      expect(altText).toMatch(/^Illustrative figures\. /);
      expect(chartTable(model).caption).toMatch(/^Illustrative figures\. /);
      expect(sourceLine).toContain(INVENTED);
      expect(subtitle).toMatch(/^Demonstration area/);
      expect(one.slug).toMatch(/^demonstration-/);
      expect(one.slug).not.toMatch(WORD_KEPT_OUT);
    }
  });

  test('are for measures without published figures only', () => {
    const published = seed.series.map(({ measure }) => measure);
    expect(series.filter(({ measureRef }) => published.includes(measureRef))).toEqual([]);
  });
});
