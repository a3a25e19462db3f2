import { expect, test } from 'vitest';
import { day } from '@/lib/domain/day';
import { listExceptions } from '@/lib/domain/exceptions';
import { panelView } from '@/lib/domain/outside/panel-view';
import { changeOfDials, type Dials, hasMoved, netChange } from '@/lib/domain/what-changed';
import { entry, promise, recommendation, requirement } from '../../support/record-values';

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

const found = { finding: 'not-assessed', assurance: 'none' } as const;
const dials: Dials = { force: 'in-progress', found, supersededBy: null };

test.each([
  ['the same dials', { ...dials, found: { ...found } }, false],
  ['another answer of the force', { ...dials, force: 'complete' }, true],
  ['no finding any more', { ...dials, found: null }, true],
  ['another finding', { ...dials, found: { ...found, finding: 'met' } }, true],
  ['another level of assurance', { ...dials, found: { ...found, assurance: 'tested' } }, true],
  ['something that replaced it', { ...dials, supersededBy: 'Phase two' }, true],
] satisfies [string, Dials, boolean][])('an assessment with %s moved: %3$s', (_what, after, moved) => {
  expect(hasMoved({ before: dials, after })).toBe(moved);
});

test('each dial is compared with itself, and only the reasons given since the day are told', () => {
  const recorded = (instant: string, change: Parameters<typeof entry>[0]) => ({
    ...entry({ force: null, found: null, ...change }),
    recordedAt: new Date(instant),
  });
  const finding = { finding: 'met', assurance: 'tested', wouldChange: null } as const;
  const newestFirst = [
    recorded('2026-11-20T10:00:00Z', { superseded: 'ended', reason: 'It was a mistake' }),
    recorded('2026-11-19T10:00:00Z', { found: finding, reason: 'We tested it' }),
    recorded('2026-11-18T10:00:00Z', { found: { ...finding, finding: 'not-met' }, reason: 'We had not' }),
    recorded('2026-06-02T10:00:00Z', { superseded: { by: 'Phase two', link: null } }),
    recorded('2026-06-01T10:00:00Z', { force: { says: 'complete', revisedOn: null } }),
  ];
  expect(changeOfDials(newestFirst, day('2026-11-01'))).toEqual({
    before: { force: 'complete', found: null, supersededBy: 'Phase two' },
    after: { force: 'complete', found: { finding: 'met', assurance: 'tested' }, supersededBy: null },
    reasons: ['It was a mistake', 'We tested it'],
    effectiveOn: '2026-10-01',
  });
  expect(changeOfDials(newestFirst, day('2026-11-21'))).toBeNull();
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
