import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CheckedState, isOverdue, locateQuote, whyNotCheck } from '@/lib/domain/promises/promise';
import { addDays, day } from '@/lib/domain/day';

const today = day('2026-11-24');
const promise = { dueOn: null, promisedOn: day('2021-09-17'), today };

test.each([
  ['kept', day('2026-11-01'), false],
  ['on-track', day('2026-11-01'), true],
  ['unknown', day('2026-11-23'), true],
  ['late', day('2026-11-24'), false],
  ['late', null, false],
] as const)('a promise that is %s and due on %s: overdue is %s', (state, dueOn, expected) => {
  expect(isOverdue({ state, dueOn }, today)).toBe(expected);
});

test('a promise is always found at the very words that make it', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), (before, quote, after) => {
      const text = `${before}${quote}${after}`;
      const span = locateQuote(text, quote);
      expect(span && text.slice(span.start, span.end)).toBe(quote);
    }),
  );
});

test('words that are not in the response are not found, and no words are no promise', () => {
  expect(locateQuote('The Constabulary hold monthly meetings.', 'weekly meetings')).toBeNull();
  expect(locateQuote('The Constabulary hold monthly meetings.', '')).toBeNull();
});

test.each<[CheckedState, string, string]>([
  ['kept', '2026-11-24', '2021-09-17'],
  ['on-track', '2021-09-17', '2021-09-17'],
  ['lapsed', '2026-01-01', '2021-09-17'],
])('a check that finds “%s” on %s can be recorded', (state, checkedOn) => {
  expect(whyNotCheck({ state, checkedOn: day(checkedOn) }, promise)).toBeNull();
});

test('a check cannot be dated tomorrow', () => {
  expect(whyNotCheck({ state: 'kept', checkedOn: addDays(today, 1) }, promise)).toEqual({
    field: 'checkedOn',
    sentence: 'The date of the check must be today or in the past',
  });
});

test('a check cannot be dated before the promise was made', () => {
  expect(whyNotCheck({ state: 'kept', checkedOn: day('2021-09-16') }, promise)).toEqual({
    field: 'checkedOn',
    sentence: 'The date of the check must be on or after 17 September 2021, when the promise was made',
  });
});

test('a promise past its day is kept, late or lapsed, but not on track', () => {
  const due = { ...promise, dueOn: day('2026-03-01') };
  const after = day('2026-03-02');
  expect(whyNotCheck({ state: 'on-track', checkedOn: after }, due)?.field).toBe('state');
  expect(whyNotCheck({ state: 'on-track', checkedOn: day('2026-03-01') }, due)).toBeNull();
  for (const state of ['kept', 'late', 'lapsed'] as const) {
    expect(whyNotCheck({ state, checkedOn: after }, due)).toBeNull();
  }
});
