import { expect, test } from 'vitest';
import { day } from '@/lib/domain/day';
import { listExceptions } from '@/lib/domain/exceptions';
import { panelView } from '@/lib/domain/outside/panel-view';
import { hasMoved, netChange } from '@/lib/domain/what-changed';
import { promise, recommendation, requirement } from '../../support/record-values';

const at = (name: string, instant: string) => ({ name, recordedAt: new Date(instant) });
const history = [
  at('newest', '2026-11-20T10:00:00Z'),
  at('middle', '2026-11-10T10:00:00Z'),
  at('old', '2026-06-01T10:00:00Z'),
];

test('a reader sees where a part stood before the day and where it stands now, and no step between', () => {
  const change = netChange(history, day('2026-11-01'));
  expect([change?.before?.name, change?.after.name]).toEqual(['old', 'newest']);
});

test('what was first recorded after the day has nothing before it', () => {
  expect(netChange(history, day('2026-01-01'))?.before).toBeNull();
});

test('nothing recorded since the day is no change', () => {
  expect(netChange(history, day('2026-11-21'))).toBeNull();
});

test('the day begins at midnight in London, also in summer', () => {
  const justAfterMidnight = [at('summer', '2026-06-30T23:30:00Z')];
  expect(netChange(justAfterMidnight, day('2026-07-01'))?.after.name).toBe('summer');
  expect(netChange(justAfterMidnight, day('2026-07-02'))).toBeNull();
});

const dials = { status: 'in-progress', result: 'not-assessed', assurance: 'none' } as const;

test.each([
  ['the same three dials', dials, false],
  ['another status', { ...dials, status: 'reported-complete' } as const, true],
  ['another finding', { ...dials, result: 'met' } as const, true],
  ['another level of assurance', { ...dials, assurance: 'tested' } as const, true],
])('an assessment with %s moved: %3$s', (_what, after, moved) => {
  expect(hasMoved({ before: dials, after })).toBe(moved);
});

const today = day('2026-11-24');

test('a panel member is told of reviews whose day has passed, longest ago first', () => {
  const late = panelView(
    recommendation({
      nextReviewOn: day('2026-11-23'),
      requirements: [
        requirement({ ref: '5a', nextReviewOn: day('2026-09-01') }),
        requirement({ ref: '5b', nextReviewOn: today }),
      ],
    }),
  );
  expect(listExceptions([late], today).reviews).toEqual([
    { recommendationRef: '5', requirementRef: '5a', on: '2026-09-01' },
    { recommendationRef: '5', requirementRef: null, on: '2026-11-23' },
  ]);
});

test.each([
  ['late', { state: 'late' } as const, 1],
  ['lapsed', { state: 'lapsed' } as const, 1],
  ['past its date and unchecked', { dueOn: day('2026-11-23') }, 1],
  ['past its date and kept', { dueOn: day('2026-11-23'), state: 'kept' } as const, 0],
  ['due today', { dueOn: today }, 0],
  ['not yet checked', {}, 0],
])('a promise that is %s is an exception or not', (_what, change, count) => {
  const promised = panelView(recommendation({ promises: [promise(change)] }));
  expect(listExceptions([promised], today).promises).toHaveLength(count);
});
