import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '@/lib/domain/day';
import type { Direction, PeriodType, Unit } from '@/lib/domain/figure';
import { judge } from '@/lib/domain/statistics/spc';
import type { SpcJudgement, SpcPoint, SpcSeries } from '@/lib/domain/statistics/judgement';
import { CHARGED_OF_OUTCOMES } from '@/tests/support/statistics/home-office-quarters';
import { type Made, periodAt, STEADY_SHARES } from '@/tests/support/statistics/made-up-series';
import { ISSUE_172 } from '@/tests/support/statistics/nhsr-plotthedots';

type Given = Partial<Omit<SpcSeries, 'points'>> & {
  type?: PeriodType;
  immature?: readonly number[];
  breaks?: readonly number[];
};

function point(made: Made, index: number, { type = 'quarter', immature = [], breaks = [] }: Given): SpcPoint {
  const parts = made !== null && typeof made === 'object' ? made : null;
  return {
    period: periodAt(type, index),
    figure: parts ? (100 * parts.n) / parts.d : typeof made === 'number' ? made : null,
    numerator: parts?.n ?? null,
    denominator: parts?.d ?? null,
    immature: immature.includes(index),
    isBreak: breaks.includes(index),
  };
}

/** Judges made-up figures, one a quarter from April to June 2014, as days unless said otherwise. */
function judged(made: readonly Made[], given: Given = {}): SpcJudgement {
  const { unit = 'days', direction = 'neutral' } = given;
  return judge({ ...given, unit, direction, points: made.map((one, index) => point(one, index, given)) });
}

/** Figures to and fro around 50, so that limits are wide and no rule is met: fourteen quarters, to July 2017. */
const base = Array.from({ length: 14 }, (_, index) => (index % 2 === 0 ? 60 : 40));

const endings = {
  'above the limits': {
    latest: [150],
    heading: 'up',
    words: 'The figure for October to December 2017 is higher than we would expect from the usual variation.',
  },
  'below the limits': {
    latest: [-50],
    heading: 'down',
    words: 'The figure for October to December 2017 is lower than we would expect from the usual variation.',
  },
  'a rising trend': {
    latest: [42, 43, 44, 45, 46, 47],
    heading: 'up',
    words: '7 quarters in a row are each higher than the one before. This is more than the usual variation.',
  },
  'a longer rising trend': {
    latest: [41, 42, 43, 44, 45, 46, 47],
    heading: 'up',
    words: '8 quarters in a row are each higher than the one before. This is more than the usual variation.',
  },
  'a falling trend': {
    latest: [58, 57, 56, 55, 54, 53, 52],
    heading: 'down',
    words: '7 quarters in a row are each lower than the one before. This is more than the usual variation.',
  },
  'two of three near the upper limit': {
    latest: [105, 62, 105],
    heading: 'up',
    words:
      'At least 2 of the last 3 quarters are far above the 2014 to 2018 average. This is more than the usual variation.',
  },
  'two of three near the lower limit': {
    latest: [-5, 38, -5],
    heading: 'down',
    words:
      'At least 2 of the last 3 quarters are far below the 2014 to 2018 average. This is more than the usual variation.',
  },
  'seven above the average': {
    latest: [54, 55, 54, 55, 54, 55, 54],
    heading: 'up',
    words: '7 quarters in a row are above the 2014 to 2019 average. This is more than the usual variation.',
  },
  'eight below the average': {
    latest: [46, 45, 46, 45, 46, 45, 46],
    heading: 'down',
    words: '8 quarters in a row are below the 2014 to 2019 average. This is more than the usual variation.',
  },
} as const;
const cases = Object.entries(endings).map(([name, rest]) => ({ name, ...rest }));

test.each(cases)('$name: one plain sentence says it', ({ latest, words }) => {
  expect(judged([...base, ...latest]).sentence).toBe(words);
});

test.each(cases)(
  '$name: which way is good decides between improvement and concern',
  ({ latest, heading }) => {
    const variation = (direction: Direction) => judged([...base, ...latest], { direction }).variation;
    const meaning = (direction: Direction) => judged([...base, ...latest], { direction }).meaning;
    const change = heading === 'up' ? 'rise' : 'fall';
    expect(variation(heading)).toBe('improvement');
    expect(meaning(heading)).toBe(`For this measure a ${change} is an improvement.`);
    expect(variation(heading === 'up' ? 'down' : 'up')).toBe('concern');
    expect(meaning(heading === 'up' ? 'down' : 'up')).toBe(`For this measure a ${change} is a concern.`);
    expect(variation('neutral')).toBe(heading === 'up' ? 'neutral-high' : 'neutral-low');
    expect(variation('range')).toBe(heading === 'up' ? 'neutral-high' : 'neutral-low');
  },
);

test.each(cases)('$name: a neutral measure is never called better or worse', ({ latest }) => {
  for (const direction of ['neutral', 'range'] as const) {
    const { sentence, meaning, targetSentence } = judged([...base, ...latest], { direction, target: 50 });
    expect(meaning).toBeNull();
    expect(targetSentence).toBeNull();
    expect(sentence).not.toMatch(/better|worse|improve|concern|good|bad/i);
  }
});

test('steady figures: no unusual change', () => {
  const found = judged(base);
  expect(found.variation).toBe('common-cause');
  expect(found.sentence).toBe(
    'No unusual change: the figures vary around the 2014 to 2017 average no more than usual.',
  );
});

test('an ordinary latest figure after an unusual one: both are said', () => {
  const { sentence, variation } = judged([...base, 150, 52]);
  expect(variation).toBe('common-cause');
  expect(sentence).toBe(
    'The figure for January to March 2018 is within the usual variation, although 1 earlier quarter stands out.',
  );
});

test.each([
  [0, 'There are no figures that can be shown yet.'],
  [1, '1 figure so far. We need at least 12 to test for change.'],
  [11, 'We cannot tell yet. There are 11 figures. We need at least 12.'],
])('%i figures: no limits, and the sentence says so', (count, sentence) => {
  const found = judged(base.slice(0, count));
  expect(found.sentence).toBe(sentence);
  expect(found.limits.every((limit) => limit === null)).toBe(true);
  expect([found.method, found.variation, found.assurance]).toEqual([null, null, null]);
});

test('twelve figures are enough', () => {
  expect(judged(base.slice(0, 12)).limits.every((limit) => limit !== null)).toBe(true);
});

test('rolling years are refused, because neighbouring figures share months', () => {
  const found = judged(base, { type: 'rolling-year' });
  expect(found.notJudged).toBe('overlapping');
  expect(found.limits.every((limit) => limit === null)).toBe(true);
  expect(found.sentence).toBe(
    'We do not test this for change, because each figure covers a year that overlaps the next.',
  );
});

test.each([
  ['rare cases', Array.from({ length: 14 }, (_, index) => ({ n: index % 3 === 0 ? 1 : 0, d: 40 }))],
  ['rare exceptions', Array.from({ length: 14 }, () => ({ n: 40, d: 40 }))],
])('a per cent of %s is not judged by quarter', (_, made) => {
  const found = judged(made, { unit: 'percent' });
  expect(found.notJudged).toBe('too-few-cases');
  expect(found.sentence).toBe(
    'We do not test this for change, because there are too few cases in each quarter.',
  );
});

test('figures whose cases have not finished are left out of the limits and the verdict', () => {
  const found = judged([...base, 5, 1], { immature: [14, 15] });
  expect(found.variation).toBe('common-cause');
  expect(found.limits.slice(-2)).toEqual([null, null]);
  expect(found.limits[0]).toEqual(judged(base).limits[0]);
  expect(found.notes).toEqual([
    'This leaves out 2 recent quarters, because some of their cases have not finished.',
  ]);
});

test('where the newest figures are missing, a note says which figure is judged', () => {
  expect(judged([...base, null]).notes).toEqual([
    'This is about the figure for July to September 2017, because later figures are missing.',
  ]);
});

test('a run of the rules never steps over a missing figure', () => {
  const unbroken = judged([...base, 54, 55, 54, 55, 54, 55, 54]);
  const broken = judged([...base, 54, 55, 54, null, 55, 54, 55, 54]);
  expect(unbroken.variation).toBe('neutral-high');
  expect(broken.variation).toBe('common-cause');
});

test.each([
  { place: 'above the upper limit', direction: 'up', target: 200, assurance: 'consistently-misses' },
  { place: 'below the lower limit', direction: 'up', target: -90, assurance: 'consistently-hits' },
  { place: 'above the upper limit', direction: 'down', target: 200, assurance: 'consistently-hits' },
  { place: 'below the lower limit', direction: 'down', target: -90, assurance: 'consistently-misses' },
  { place: 'between the limits', direction: 'up', target: 55, assurance: 'hit-and-miss' },
] as const)('a target $place, good is $direction: $assurance', ({ direction, target, assurance }) => {
  const endings = {
    'consistently-hits': 'met every quarter.',
    'consistently-misses': 'missed every quarter.',
    'hit-and-miss': 'met in some quarters and missed in others.',
  };
  const found = judged(base, { direction, target });
  expect(found.assurance).toBe(assurance);
  expect(found.targetSentence).toBe(
    `Unless something changes, the target of ${target} days can be expected to be ${endings[assurance]}`,
  );
});

const rebase = { from: periodAt('quarter', 20).start, reason: 'a new recording system' };

test('after a rebase the target is judged by the newest limits only (NHSRplotthedots issue 172)', () => {
  const [poor, good] = [ISSUE_172.values.slice(0, 20), ISSUE_172.values.slice(20)];
  const figures = [...poor, ...good, ...good.slice(0, 2)];
  const given = { unit: 'percent', direction: 'up', target: ISSUE_172.target } as const;
  expect(judged(poor, given).assurance).toBe('consistently-misses');
  // One average over both would say nothing true, so without a rebase there is no verdict.
  expect(judged(figures, given)).toMatchObject({ notJudged: 'level-changed', assurance: null });
  expect(judged(figures, { ...given, rebases: [rebase] }).assurance).toBe('hit-and-miss');
});

test('a rebase gives each stretch its own average, and says why', () => {
  const moved = base.map((figure) => figure + 100);
  const found = judged([...base, ...base.slice(0, 6), ...moved], { rebases: [rebase] });
  expect(found.segments).toEqual([
    { from: 0, to: 19, mean: 50 },
    { from: 20, to: 33, mean: 150 },
  ]);
  expect(found.causes.every((cause) => cause === null)).toBe(true);
  expect(found.notes).toEqual([
    'The average and limits are worked out again from 1 April 2019: a new recording system',
  ]);
});

test('a change in the middle of a quarter begins new limits with the next quarter, which is all of the new way', () => {
  const moved = base.map((figure) => figure + 100);
  const inTheMiddle = { ...rebase, from: day('2019-02-15') };
  const found = judged([...base, ...base.slice(0, 6), ...moved], { rebases: [inTheMiddle] });
  expect(found.segments).toEqual([
    { from: 0, to: 19, mean: 50 },
    { from: 20, to: 33, mean: 150 },
  ]);
});

test('a rebase waits until twelve figures follow it', () => {
  const found = judged([...base, ...base.slice(0, 6), ...base.slice(0, 11)], { rebases: [rebase] });
  expect(found.segments).toHaveLength(1);
  expect(found.notes[0]).toContain(
    'are not worked out again from 1 April 2019, because fewer than 12 figures follow',
  );
});

test('figures are never judged by those from before a break in the series', () => {
  const moved = base.map((figure) => figure + 100);
  const across = judged([...base, ...moved], { breaks: [14] });
  expect(across.limits.slice(0, 14)).toEqual(base.map(() => null));
  expect(across.segments).toEqual([{ from: 14, to: 27, mean: 150 }]);
  expect(across.causes.every((cause) => cause === null)).toBe(true);
  expect(across.limits).toHaveLength(28);
  expect(across.notes).toEqual([
    'This leaves out the figures before October to December 2017, because of the break in the series.',
  ]);
  const since = judged([...base, ...moved, 400], { breaks: [14] });
  expect(since.causes.slice(0, 14)).toEqual(base.map(() => null));
  expect(since.causes.at(-1)).not.toBeNull();
});

test.each([
  [1, 'We cannot tell yet. There is 1 figure since the break in the series. We need at least 12.'],
  [11, 'We cannot tell yet. There are 11 figures since the break in the series. We need at least 12.'],
])('%i after a break are too few, however many there were before', (count, sentence) => {
  const found = judged([...base, ...base.slice(0, count)], { breaks: [3, 14] });
  expect([found.notJudged, found.sentence]).toEqual(['too-few-figures', sentence]);
});

test('what follows a break and is not final yet says so', () => {
  const found = judged([...base, null, 50], { breaks: [14], immature: [15] });
  expect(found.sentence).toBe(
    'We do not test this for change: there is no final figure since the break in the series.',
  );
});

test('a single figure of a year is not said to overlap with another', () => {
  expect(judged([50], { type: 'rolling-year' }).sentence).toBe(
    '1 figure so far. There is none before it to compare it with.',
  );
  expect(judged([50, 51], { type: 'rolling-year' }).notJudged).toBe('overlapping');
});

test('a rebase without a recorded reason is refused', () => {
  expect(() => judged(base, { rebases: [{ from: day('2015-01-01'), reason: ' ' }] })).toThrow(RangeError);
});

test('a rebase soon after the start leaves the first stretch without limits', () => {
  const found = judged([...base, ...base], {
    rebases: [{ from: periodAt('quarter', 5).start, reason: 'new counting rules' }],
  });
  expect(found.segments[0]).toEqual({ from: 0, to: 4, mean: null });
  expect(found.limits.slice(0, 5)).toEqual([null, null, null, null, null]);
  expect(found.limits[5]).not.toBeNull();
});

const charges = CHARGED_OF_OUTCOMES.map(([n, d]) => ({ n, d }));

const halves = [51, 48, 53, 50, 47, 52, 49, 51, 50, 48, 53, 50].map((n) => ({ n, d: 500 }));
const swings = [1, 19, 2, 18, 1, 20, 2, 19, 1, 18, 2, 19];

test.each<{ what: string; made: Made[]; unit: Unit; method: string }>([
  { what: 'a per cent of large denominators', made: [...STEADY_SHARES], unit: 'percent', method: 'p-prime' },
  { what: 'a per cent of ordinary variation', made: halves, unit: 'percent', method: 'p' },
  { what: 'a per cent published without its parts', made: base, unit: 'percent', method: 'xmr' },
  { what: 'a small count', made: [3, 5, 4, 2, 6, 4, 3, 5, 4, 2, 4, 5], unit: 'count', method: 'u' },
  { what: 'a small count that swings', made: swings, unit: 'count', method: 'u-prime' },
  { what: 'a large count', made: base, unit: 'count', method: 'xmr' },
  { what: 'a number of days', made: base, unit: 'days', method: 'xmr' },
  { what: 'a ratio of counted events', made: base.map(() => ({ n: 30, d: 20 })), unit: 'ratio', method: 'u' },
  {
    what: 'a ratio of parts not whole',
    made: base.map((figure) => ({ n: figure + 0.5, d: 20 })),
    unit: 'ratio',
    method: 'xmr',
  },
])('$what is judged by its own kind of limits: $method', ({ made, unit, method }) => {
  expect(judged(made, { unit }).method).toBe(method);
});

/** 20 counts of 18 and 22 in turn: 20 on average; with one 22 less 2, 19.9. */
const twenty = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? 18 : 22));

test.each([
  ['19.9', [...twenty.slice(0, 19), 20], 'u'],
  ['20', twenty, 'xmr'],
])('counts of %s on average get the limits of their own kind', (_, made, method) => {
  expect(judged(made, { unit: 'count' }).method).toBe(method);
});

test('48 quarters of charges: 35 would stand out from their average, so it describes nothing, and the change is dated', () => {
  const found = judged(charges, { unit: 'percent', direction: 'up' });
  expect(found).toMatchObject({ notJudged: 'level-changed', variation: null, method: null, meaning: null });
  expect(found.limits.every((limit) => limit === null)).toBe(true);
  expect(found.causes.every((cause) => cause === null)).toBe(true);
  expect(found.sentence).toBe(
    'The level changed over this period; one average does not describe it. It changed most about July to September 2015, to a lower level.',
  );
});

test('whatever the figures, there is a verdict in one sentence and one cause or none for each point', () => {
  const figure = fc.option(fc.integer({ min: 0, max: 400 }), { nil: null, freq: 12 });
  const unit = fc.constantFrom('days', 'count', 'percent', 'ratio' as const);
  fc.assert(
    fc.property(
      fc.array(figure, { maxLength: 60 }),
      unit,
      fc.constantFrom<Direction>('up', 'down', 'neutral', 'range'),
      (made, one, direction) => {
        const found = judged(made, { unit: one, direction });
        expect(found.sentence).toMatch(/^[A-Z0-9].*\.$/);
        expect(found.causes).toHaveLength(made.length);
        expect(found.limits).toHaveLength(made.length);
        expect(found.notJudged === null).toBe(found.variation !== null);
      },
    ),
  );
});
