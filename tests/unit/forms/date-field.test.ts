import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDay } from '@/lib/domain/day';
import { dateField, optionalDateField } from '@/lib/schemas/fields/date-field';

const WHAT = 'date the change took effect';

function answer(parts: unknown): string {
  const read = dateField(WHAT).safeParse(parts);
  return read.success ? read.data : (read.error.issues[0]?.message ?? '');
}

test.each([
  ['17', '9', '2021'],
  ['17', '09', '2021'],
  [' 17 ', 'Sep', ' 2021'],
  ['17', 'sept', '2021'],
  ['17', 'SEPTEMBER', '2021'],
])('%s / %s / %s is 17 September 2021', (day, month, year) => {
  expect(answer({ day, month, year })).toBe('2021-09-17');
});

test.each([
  ['nothing', {}, 'Enter the date the change took effect'],
  ['only blanks', { day: ' ', month: '', year: '' }, 'Enter the date the change took effect'],
  ['no day', { day: '', month: '9', year: '2021' }, 'Date the change took effect must include a day'],
  ['only a year', { year: '2021' }, 'Date the change took effect must include a day and month'],
  ['a short year', { day: '17', month: '9', year: '21' }, 'Year must include 4 numbers'],
  ['31 June', { day: '31', month: '6', year: '2021' }, 'Date the change took effect must be a real date'],
  [
    '29 February 2021',
    { day: '29', month: '2', year: '2021' },
    'Date the change took effect must be a real date',
  ],
  [
    'a month that is none',
    { day: '1', month: 'Smarch', year: '2021' },
    'Date the change took effect must be a real date',
  ],
  [
    'a day with a sign',
    { day: '-1', month: '1', year: '2021' },
    'Date the change took effect must be a real date',
  ],
  ['half a day', { day: '1.5', month: '1', year: '2021' }, 'Date the change took effect must be a real date'],
  [
    'a word for a year',
    { day: '1', month: '1', year: 'then' },
    'Date the change took effect must be a real date',
  ],
  [
    'a box sent twice',
    { day: ['1', '2'], month: '1', year: '2021' },
    'Enter the date the change took effect',
  ],
  ['no boxes at all', undefined, 'Enter the date the change took effect'],
])('a person who typed %s reads what to mend', (_what, parts, sentence) => {
  expect(answer(parts)).toBe(sentence);
});

test('where a date may be left out, nothing is no date, and half of one is a mistake', () => {
  const field = optionalDateField(WHAT);
  expect(field.parse({ day: '', month: ' ', year: '' })).toBeNull();
  expect(field.parse(undefined)).toBeNull();
  expect(field.parse({ day: '29', month: '2', year: '2024' })).toBe('2024-02-29');
  expect(field.safeParse({ day: '29', month: '', year: '' }).success).toBe(false);
});

test('every real day is read back as itself', () => {
  const days = fc.date({
    min: new Date('1900-01-01T00:00:00Z'),
    max: new Date('2199-12-31T00:00:00Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(days, (date) => {
      const iso = date.toISOString().slice(0, 10);
      const [year, month, day] = iso.split('-');
      expect(answer({ day, month, year })).toBe(iso);
    }),
  );
});

test('whatever is typed, the answer is a real day or a sentence', () => {
  const box = fc.oneof(fc.string(), fc.integer({ min: -5, max: 40 }).map(String));
  fc.assert(
    fc.property(box, box, box, (day, month, year) => {
      const said = answer({ day, month, year });
      expect(parseDay(said) !== null || /^(?:Enter|Date|Year)/.test(said)).toBe(true);
    }),
  );
});
