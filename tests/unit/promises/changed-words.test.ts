import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedWords } from '@/lib/domain/promises/changed-words';

const told = (before: string, after: string) =>
  changedWords(before, after).map(({ kind, words }) => `${kind}: ${words.trim()}`);

test('a reader is told which words were added, which were removed and which stayed', () => {
  expect(
    told('The force will meet the CPS every month.', 'The force will meet the CPS every 2 weeks.'),
  ).toEqual(['same: The force will meet the CPS every', 'removed: month.', 'added: 2 weeks.']);
  expect(told('We will act.', 'We will act. The first review is in May.')).toEqual([
    'same: We will act.',
    'added: The first review is in May.',
  ]);
});

test('the same words on other lines are no change, and 2 texts without a thought in common are told whole', () => {
  expect(told('We will\nact now.', 'We will act\n\nnow.')).toEqual(['same: We will act\n\nnow.']);
  expect(told('We will review the letters in May.', 'Nothing is planned, as the force in May said.')).toEqual(
    ['removed: We will review the letters in May.', 'added: Nothing is planned, as the force in May said.'],
  );
});

const text = fc
  .array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 30 })
  .map((words) => words.join(' '));

test('what stayed and what was added is the newer text, and what stayed and what was removed the older one', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = changedWords(before, after);
      const words = (left: 'added' | 'removed') =>
        changes
          .filter(({ kind }) => kind !== left)
          .flatMap((change) => change.words.split(/\s+/).filter(Boolean))
          .join(' ');
      expect(words('removed')).toBe(after);
      expect(words('added')).toBe(before);
      if (before === after) expect(changes.every(({ kind }) => kind === 'same')).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('a very long change is told as a whole', () => {
  const long = (word: string) => Array.from({ length: 2500 }, (_, index) => `${word}${index}`).join(' ');
  expect(
    changedWords(`Before ${long('a')} after.`, `Before ${long('b')} after.`).map(({ kind }) => kind),
  ).toEqual(['same', 'removed', 'added', 'same']);
});
