import { expect, test } from 'vitest';
import { day } from '@/lib/domain/day';
import { clockInWords } from '@/lib/domain/inspections/clock-in-words';
import { newestAnswered, unanswered } from '@/lib/domain/inspections/inspection-line';

const published = day('2021-07-16');
const open = { publishedOn: published, respondedOn: null };

test.each([
  ['2021-07-15', 'Day 1 is 16 July 2021'],
  ['2021-07-16', 'Day 1: 55 days left, until 9 September 2021'],
  ['2021-09-08', 'Day 55: 1 day left, until 9 September 2021'],
  ['2021-09-09', 'Today is day 56. No response is recorded here'],
  ['2021-09-10', 'Day 56 was 9 September 2021. No response is recorded here'],
])('on %s an officer reads of a report without a response: %s', (today, words) => {
  expect(clockInWords(open, day(today))).toBe(words);
});

test('a response is told by its day and its number, whenever one looks', () => {
  const answered = { publishedOn: published, respondedOn: day('2021-09-17') };
  expect(clockInWords(answered, day('2026-01-01'))).toBe('Answered on day 64, 17 September 2021');
});

test('reports without a response come with the fewest days left first; those of which the days are over last', () => {
  const over = { publishedOn: day('2024-08-22'), respondedOn: null };
  const young = { publishedOn: day('2026-11-20'), respondedOn: null };
  const old = { publishedOn: day('2026-11-01'), respondedOn: null };
  const answered = { publishedOn: day('2026-11-10'), respondedOn: day('2026-11-20') };
  const toCome = { publishedOn: day('2026-12-24'), respondedOn: null };
  const today = day('2026-11-30');
  expect(unanswered([toCome, young, answered, old, over], today)).toEqual([old, young, over]);
  expect(newestAnswered([young, answered, over])).toBe(answered);
});
