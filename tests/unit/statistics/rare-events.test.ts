import { expect, test } from 'vitest';
import { addDays, day } from '@/lib/domain/day';
import { judgeRareEvents } from '@/lib/domain/statistics/rare-event-judgement';
import { casesBetweenLimits, gapsBetween, timeBetweenLimits } from '@/lib/domain/statistics/rare-events';

const start = day('2021-01-01');

/** Days of events that lie the given gaps apart. */
function eventsOf(gaps: readonly number[]) {
  return gaps.reduce((events, gap) => [...events, addDays(events.at(-1) ?? start, gap)], [start]);
}

const ordinary = [30, 12, 45, 22, 60, 18, 35, 27, 50, 15, 40, 24, 33];

test('gaps are counted in days, whatever the order of the events', () => {
  expect(gapsBetween([day('2021-03-01'), day('2021-01-01'), day('2021-01-31'), day('2021-01-31')])).toEqual([
    30, 0, 29,
  ]);
});

test('the limits of a T chart are those of the gaps to the power 1/3.6, turned back', () => {
  const limits = timeBetweenLimits([1, 2 ** 3.6, 1, 2 ** 3.6]);
  expect(limits.mean).toBeCloseTo(1.5 ** 3.6, 10);
  expect(limits.upper).toBeCloseTo((1.5 + 2.66) ** 3.6, 8);
  expect(limits.lower).toBe(0);
});

test('the limits of a G chart are three standard deviations of the geometric distribution', () => {
  const limits = casesBetweenLimits([10, 20, 30]);
  expect(limits).toEqual({ mean: 20, lower: 0, upper: 20 + 3 * Math.sqrt(420) });
});

test('under twelve gaps nothing is judged, and the sentence says so', () => {
  const found = judgeRareEvents(eventsOf(ordinary.slice(0, 11)), 'down');
  expect(found.limits).toBeNull();
  expect(found.sentence).toBe('We cannot tell yet. There are 12 events. We need at least 13.');
});

test('ordinary gaps: no unusual change', () => {
  const found = judgeRareEvents(eventsOf(ordinary), 'down');
  expect(found.variation).toBe('common-cause');
  expect(found.sentence).toBe('No unusual change: the gaps between these events vary no more than usual.');
});

test.each([
  [
    'one very long gap',
    [600],
    'The latest gap of 600 days is longer than we would expect from the usual variation. Longer gaps mean fewer events.',
  ],
  [
    'seven short gaps',
    [12, 9, 11, 8, 12, 9, 11],
    'The last 7 gaps are all shorter than average. Shorter gaps mean more events.',
  ],
  [
    'shrinking gaps',
    [58, 50, 43, 37, 32, 28, 25],
    'Each of the last 7 gaps is shorter than the one before. Shorter gaps mean more events.',
  ],
  [
    'two long gaps in three',
    [170, 60, 170],
    '2 of the last 3 gaps are far longer than average. Longer gaps mean fewer events.',
  ],
])('%s: an unusual change', (_, latest, sentence) => {
  expect(judgeRareEvents(eventsOf([...ordinary, ...latest]), 'neutral').sentence).toBe(sentence);
});

test('longer gaps are an improvement where fewer events are better, and a concern where more are', () => {
  const events = eventsOf([...ordinary, 600]);
  expect(judgeRareEvents(events, 'down').variation).toBe('improvement');
  expect(judgeRareEvents(events, 'up').variation).toBe('concern');
  expect(judgeRareEvents(events, 'neutral').variation).toBe('neutral-high');
});
