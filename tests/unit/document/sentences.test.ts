import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readResponseDocument } from '@/lib/importing/document/response-document';
import { splitSentences } from '@/lib/importing/sentences/split-sentences';

const SHIPPED = readFileSync('prisma/seed/documents/avon-and-somerset-pcc-response-2021-09-17.txt', 'utf8');

const split = (text: string) =>
  splitSentences(readResponseDocument(text)).map((place) => ({
    ...place,
    text: text.slice(place.start, place.end),
  }));

const RESPONSE = (words: string) => `Recommendation 1\n\nDo this.\n\nRecommendation 1\n\n${words}`;
const sentencesOf = (words: string) =>
  split(RESPONSE(words))
    .filter(({ part }) => part === 'response')
    .map(({ text }) => text);

test('the shipped response has 106 sentences, headings and the closing line among them', () => {
  const sentences = split(SHIPPED);
  expect(sentences).toHaveLength(106);
  expect(sentences[0]?.text).toBe(
    'Rape is second only to homicide when considering the severity of the crime.',
  );
  expect(sentences.at(-1)?.part).toBe('closing');
});

describe('where a sentence ends', () => {
  test.each([
    ['a full stop before a capital', 'We met. We agreed.', ['We met.', 'We agreed.']],
    ['not the point of a number', 'Only 0.8% of cases. None since.', ['Only 0.8% of cases.', 'None since.']],
    [
      'not a short form',
      'Services, e.g. Advisers, help. They do.',
      ['Services, e.g. Advisers, help.', 'They do.'],
    ],
    ['not before small letters', 'At 3 p.m. they met.', ['At 3 p.m. they met.']],
    ['after a quotation mark', '“We met.” It helped.', ['“We met.”', 'It helped.']],
    [
      'a blank line, whatever is before it',
      'These include:\n\nfirst words',
      ['These include:', 'first words'],
    ],
    [
      'not an item of a list that ends in a semicolon',
      '- one thing;\n- another thing.',
      ['- one thing;\n- another thing.'],
    ],
    [
      'an item of a list that ends in a full stop',
      '- One thing.\n- Another thing.',
      ['- One thing.', '- Another thing.'],
    ],
    ['not the number of an item', '1. One thing.\n2. Another.', ['1. One thing.', '2. Another.']],
  ])('%s', (_what, words, expected) => {
    expect(sentencesOf(words)).toEqual(expected);
  });
});

const PIECES = [
  'We met.',
  ' ',
  '\n',
  '\r\n',
  '\n\n',
  'Recommendation 1',
  'Recommendation 2',
  '- an item;',
  '“Quoted.”',
  '0.8%',
  'e.g.',
  '1.',
  '…',
  '!?',
  '** **',
  'ﬁn\u00a0de\u200bsiècle.',
  '\u202eabc.',
  '😀.',
];

test('whatever a document holds, its sentences and the white space between them give back its text', () => {
  const documents = fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 12 })), {
      maxLength: 30,
    })
    .map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(documents, (text) => {
      const titles = readResponseDocument(text).parts.filter(({ kind }) => kind === 'title');
      let at = titles.reduce((sum, part) => sum + part.text.length, 0);
      for (const { start, end } of split(text)) {
        expect(text.slice(at, start).trim()).toBe('');
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(text.slice(at).trim()).toBe('');
    }),
    { numRuns: 2000 },
  );
});

test('a million characters without an end are one sentence', () => {
  expect(sentencesOf(`${'word '.repeat(200_000)}.`)).toHaveLength(1);
});
