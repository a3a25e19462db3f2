import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { promiseLine } from '@/components/today/due-lines';
import { addDays, type Day, day } from '@/lib/domain/day';
import { type PromisesDue, promisesDue } from '@/lib/domain/today/promises-due';
import type { PromiseRecord } from '@/lib/domain/promises/promise-record';
import { promise, recommendation } from '@/tests/support/record-values';

const today = day('2026-11-24');
const inDays = (days: number) => addDays(today, days);
const once = (id: string, change: Partial<PromiseRecord>) => promise({ id, cadence: 'once', ...change });
const told = (start: string, state: 'held' | 'not-held') => ({
  ...{
    start: day(start),
    state,
    note: 'We asked',
    fromResponse: false,
    evidenceId: null,
    evidenceExpiresOn: null,
    toldOn: today,
  },
});
const monthly = (id: string, change: Partial<PromiseRecord>) =>
  promise({ id, cadence: 'monthly', startsOn: day('2026-09-01'), ...change });

const PROMISES = [
  once('past its day', { dueOn: inDays(-1) }),
  once('said to be late', { state: 'late', dueOn: inDays(90) }),
  once('kept', { state: 'kept', dueOn: inDays(-1) }),
  once('lapsed', { state: 'lapsed', dueOn: inDays(-1) }),
  once('due today', { dueOn: today }),
  once('due in 14 days', { dueOn: inDays(14) }),
  once('due in 15 days', { dueOn: inDays(15) }),
  once('without a date', {}),
  monthly('never told of', {}),
  monthly('not held last month', { told: [told('2026-09-01', 'held'), told('2026-10-01', 'not-held')] }),
  monthly('held each time', { told: [told('2026-09-01', 'held'), told('2026-10-01', 'held')] }),
  monthly('without a beginning', { startsOn: null }),
];

test('an officer reads which promises are late, due soon, to ask about and without a date, each with its reason', () => {
  const due = promisesDue([recommendation({ promises: PROMISES })], today);
  const listed = (list: keyof PromisesDue) => due[list].map(({ promise: { id }, why }) => [id, why]);
  expect(listed('late')).toEqual([
    ['past its day', 'It was due by 23 November 2026.'],
    ['said to be late', 'Its last check found it late.'],
    ['not held last month', 'Not held from 1 October 2026 to 31 October 2026.'],
  ]);
  expect(listed('soon')).toEqual([
    ['due today', 'It is due by 24 November 2026.'],
    ['due in 14 days', 'It is due by 8 December 2026.'],
  ]);
  expect(listed('notTold')).toEqual([
    ['never told of', 'Nobody has told us about 2 periods that have ended.'],
  ]);
  expect(listed('undated')).toEqual([
    ['without a date', 'Nobody has said by when.'],
    ['without a beginning', 'Nobody has said since when it is kept.'],
  ]);
});

test('each line leads to the page where it is dealt with', () => {
  const due = promisesDue([recommendation({ promises: PROMISES })], today);
  const hrefOf = (list: keyof PromisesDue) =>
    due[list].map(
      (one) => /promises\/([^"]*)"/.exec(renderToStaticMarkup(<>{promiseLine(one).words}</>))?.[1],
    );
  expect(hrefOf('notTold')).toEqual(['never told of/periods']);
  expect(hrefOf('undated')).toEqual(['without a date/due', 'without a beginning/edit']);
  expect(hrefOf('late')[0]).toBe('past its day');
});

test('a promise is listed once the evidence of a period, or of its closing, has expired', () => {
  const past = inDays(-1);
  const heldOn = (evidenceExpiresOn: Day | null) => ({
    told: [{ ...told('2026-10-01', 'held'), evidenceExpiresOn }],
  });
  const whyOf = (change: Partial<PromiseRecord>) =>
    promisesDue([recommendation({ promises: [promise(change)] })], today).expired.map(({ why }) => why);
  expect(whyOf(heldOn(past))).toEqual(['The evidence of 1 period has expired, first on 23 November 2026.']);
  expect(whyOf(heldOn(today))).toEqual([]);
  expect(whyOf(heldOn(null))).toEqual([]);
  expect(whyOf({ state: 'kept', keptEvidenceExpiresOn: past })).toEqual([
    'It was kept on evidence that expired on 23 November 2026.',
  ]);
});
