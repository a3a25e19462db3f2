import { expect, test } from 'vitest';
import { addDays, day } from '@/lib/domain/day';
import { type ResponseAsked, versionBefore, whyNotRespond } from '@/lib/domain/promises/response';

const today = day('2026-11-24');
const first = { voice: 'commissioner', datedOn: day('2021-09-17'), revision: 1 } as const;
const about = { earlier: [first], publishedOn: day('2021-07-16'), today };
const asked: ResponseAsked = { voice: 'commissioner', datedOn: today, planned: 'yes', whyNothing: null };

test.each<[string, Partial<ResponseAsked>]>([
  ['today', {}],
  ['on the day of the one before', { datedOn: first.datedOn }],
  [
    'of the chief officer before that of the commissioner',
    { voice: 'chief officer', datedOn: day('2021-08-01') },
  ],
  ['without a plan, with the reason', { planned: 'no', whyNothing: 'The programme has ended' }],
])('a response can be recorded %s', (_how, change) => {
  expect(whyNotRespond({ ...asked, ...change }, about)).toBeNull();
});

test.each<[string, Partial<ResponseAsked>, keyof ResponseAsked]>([
  ['of tomorrow', { datedOn: addDays(today, 1) }, 'datedOn'],
  ['of a day before the inspection', { voice: 'chief officer', datedOn: day('2021-07-15') }, 'datedOn'],
  ['older than the one before of the same voice', { datedOn: day('2021-09-16') }, 'datedOn'],
  ['without a plan and without a reason', { planned: 'no' }, 'whyNothing'],
])('a response %s is refused at its own field', (_what, change, field) => {
  expect(whyNotRespond({ ...asked, ...change }, about)?.field).toBe(field);
});

test('a version is compared with the one before it of the same voice', () => {
  const officer = { voice: 'chief officer', datedOn: day('2022-01-01'), revision: 1 } as const;
  const second = { ...first, datedOn: day('2023-01-01'), revision: 2 };
  const all = [first, officer, second];
  expect(versionBefore(second, all)).toBe(first);
  expect(versionBefore(first, all)).toBeNull();
  expect(versionBefore(officer, all)).toBeNull();
});
