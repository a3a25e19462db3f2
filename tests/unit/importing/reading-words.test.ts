import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listBullets } from '@/lib/importing/document/bullets';
import { readDayInWords } from '@/lib/importing/document/days-in-words';
import { toDisplayText } from '@/lib/importing/document/display-text';
import { findTiming } from '@/lib/importing/document/timing';

test.each([
  ['16TH JULY 2021', '2021-07-16'],
  ['17 September 2021', '2021-09-17'],
  ['10th of September 2024', '2024-09-10'],
  ['1st Jan 2022', '2022-01-01'],
  ['29 February 2024', '2024-02-29'],
  ['29 February 2023', null],
  ['31 November 2021', null],
  ['September 2021', null],
  ['17/09/2021', null],
])('the words "%s" are the day %s', (words, day) => {
  expect(readDayInWords(words)).toBe(day);
});

test.each([
  ['Immediately, police forces should act.', 'Immediately'],
  ['The force is advised to do this immediately: act.', 'Immediately'],
  ['By 31 January 2025, every force should act.', 'By 31 January 2025'],
  ['By April 2024, forces should act.', 'By April 2024'],
  ['By the end of 2025 forces should act.', 'By the end of 2025'],
  ['Within six months the force is advised to act.', 'Within six months'],
  ['Within the next 12 months, forces should act.', 'Within the next 12 months'],
  ['Forces should act immediately when a call comes in.', null],
  ['By working together, forces should act within two days.', null],
  ['', null],
])('the timing of "%s" is %s', (words, timing) => {
  expect(findTiming(words)).toBe(timing);
});

test('bullets may be dashes, dots, letters or numbers, and a paragraph number is none of them', () => {
  const text = '- one\n• two\n(a) three\nb) four\n(ii) five\n1. six\n2.1 not a bullet';
  expect(listBullets(text)).toEqual(['one', 'two', 'three', 'four', 'five', 'six 2.1 not a bullet']);
  expect(listBullets('2.1 not a bullet\nnor this - at all')).toEqual([]);
});

test('words after a blank line are no longer the bullet', () => {
  expect(listBullets('- one\n  goes on\n\nThis does not.')).toEqual(['one goes on']);
});

test('a reader sees words without the marks of the first format', () => {
  expect(toDisplayText('**[Referral Centre \\(SARC\\)](#)** – see <https://example.org/a_b>')).toBe(
    'Referral Centre (SARC) – see https://example.org/a_b',
  );
});

test('display text adds no character and leaves plain words alone', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(toDisplayText(text).length).toBeLessThanOrEqual(text.length);
      const plain = text.replace(/[*[\]()<>\\]/g, '');
      expect(toDisplayText(plain)).toBe(plain);
    }),
  );
});
