import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFigureText, readNumber, readWords } from '@/lib/domain/figures/figure-text';

test('any whole number reads the same with thousands separators, with spaces, and beside a mark or a note', () => {
  fc.assert(
    fc.property(fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }), (number) => {
      const written = number.toLocaleString('en-GB');
      expect(readNumber(written)).toBe(number);
      expect(readNumber(written.replaceAll(',', '\u00A0'))).toBe(number);
      expect(readFigureText(`${written} [p]`)).toMatchObject({ figure: number, flags: ['p'] });
      expect(readFigureText(`${written} [note 4]`)).toMatchObject({ figure: number, notes: ['note 4'] });
    }),
  );
});

test.each([
  ['1,944,828', 1_944_828],
  ['2.8%', 2.8],
  ['−3', -3],
  ['(3)', -3],
  ['107.68', 107.68],
  ['0', 0],
  [' 12 ', 12],
])('%s is a number', (text, number) => {
  expect(readNumber(text)).toBe(number);
});

test.each(['1,94', '1.944.828', '12a', '', '-', '..', '1,2,3', '1e5', 'Infinity', '9'.repeat(400)])(
  '“%s” is no number',
  (text) => {
    expect(readNumber(text)).toBeNull();
  },
);

test.each([
  ['[c]', ['c']],
  ['[x]', ['x']],
  ['[z]', ['z']],
  ['[low]', ['low']],
  ['[p, r]', ['p', 'r']],
  ['[P] [r]', ['p', 'r']],
])('%s alone is a mark, and stands in the place of a figure', (text, flags) => {
  expect(readFigureText(text)).toMatchObject({ figure: null, flags, isBlank: false, fault: null });
});

test.each(['', '   ', '(blank)', '(Blank)', '[note 2]'])('“%s” says nothing at all', (text) => {
  expect(readFigureText(text)).toMatchObject({ figure: null, isBlank: true, fault: null });
});

test.each(['n/a', '*', '..', 'about 3000', 'see [note 4] there'])(
  '“%s” is refused, and not guessed at',
  (text) => {
    expect(readFigureText(text).fault).toMatch(/is not a figure. Write \[c\]/);
  },
);

test('words in brackets that are neither a mark nor a note stay part of the label', () => {
  expect(readWords('Charge [all types]\n (excluding fraud) [note 2]')).toEqual({
    plain: 'Charge [all types] (excluding fraud)',
    flags: [],
    notes: ['note 2'],
  });
});
