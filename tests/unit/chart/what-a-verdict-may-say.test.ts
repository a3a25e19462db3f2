import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { buildChartModel } from '@/lib/domain/chart/chart-model';
import type { Direction, Unit } from '@/lib/domain/figure';
import { WALL_ORDER, WALL_VERDICT_LABELS } from '@/lib/domain/measures/measures-wall';
import { METHODS, VARIATIONS } from '@/lib/domain/statistics/judgement';
import { judgeRareEvents } from '@/lib/domain/statistics/rare-event-judgement';
import { addDays, day } from '@/lib/domain/day';
import { inputOf } from '@/tests/support/statistics/made-up-series';

/** To and fro around 50, then what follows: an ordinary figure, one outside the limits, and a run. */
const steady = Array.from({ length: 14 }, (_, index) => (index % 2 === 0 ? 60 : 40));
const endings = [
  [],
  [150],
  [-50],
  [54, 55, 54, 55, 54, 55, 54],
  [42, 43, 44, 45, 46, 47],
  [105, 62, 105],
  [1],
];
const units: Unit[] = ['count', 'days', 'percent', 'ratio'];
const directions: Direction[] = ['up', 'down', 'neutral', 'range'];

const said = endings.flatMap((ending) =>
  units.flatMap((unit) =>
    directions.map((direction) => {
      const made = [...steady, ...ending].map((figure) => (unit === 'count' ? figure + 100 : figure));
      return { unit, direction, model: buildChartModel(inputOf(made, { unit, direction })) };
    }),
  ),
);

/** "chance explains", "by chance alone", "a real change": claims that limits cannot make. */
const TOO_MUCH = /\bchance\b|\breal(ly)?\b/i;

describe('the words of a verdict', () => {
  test('never call a change real, nor give chance as its cause', () => {
    const words = [
      ...said.flatMap(({ model }) => [model.sentence, model.altText, model.headline, ...model.notes]),
      ...said.flatMap(({ model }) => model.method ?? []),
      ...Object.values(METHODS),
      ...Object.values(VARIATIONS),
      ...Object.values(WALL_VERDICT_LABELS),
      WALL_ORDER,
    ];
    expect(words.filter((one) => TOO_MUCH.test(one))).toEqual([]);
  });

  test('of rare events neither', () => {
    const events = (gaps: readonly number[]) => {
      let at = day('2015-01-01');
      return [at, ...gaps.map((gap) => (at = addDays(at, gap)))];
    };
    const ordinary = [30, 60, 90, 40, 70, 50, 80, 30, 60, 90, 40, 70];
    for (const latest of [[], [900], [1, 1, 1, 1, 1, 1, 1], [200, 210]]) {
      expect(judgeRareEvents(events([...ordinary, ...latest]), 'down').sentence).not.toMatch(TOO_MUCH);
    }
  });

  test('say "a concern" only where one direction is better and a figure is marked', () => {
    const concerns = said.filter(({ model }) => /concern/.test(model.sentence));
    expect(concerns.length).toBeGreaterThan(0);
    for (const { direction, model } of concerns) {
      expect(['up', 'down']).toContain(direction);
      expect(model.judgement.variation).toBe('concern');
    }
  });

  test('add to a count, and to nothing else, that a change in recording would change it', () => {
    const caution = 'A change in recording would also change this count.';
    for (const { unit, model } of said) {
      expect(model.sentence.endsWith(caution)).toBe(unit === 'count');
      expect(model.altText.endsWith(caution)).toBe(unit === 'count');
    }
  });

  test('do not add it to a single count, which is compared with nothing', () => {
    expect(buildChartModel(inputOf([40], { unit: 'count' })).sentence).not.toContain('recording');
  });
});

test.each(['components/site/pages/how-we-judge-page.tsx', 'components/site/rules-tried.tsx'])(
  '%s does not say that chance explains a figure',
  async (path) => {
    expect(await readFile(path, 'utf8')).not.toMatch(/chance (alone|explains|reaches)|real (rise|fall)/i);
  },
);
