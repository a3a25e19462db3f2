import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ResponseDocument, readResponseDocument } from '@/lib/importing/document/response-document';

const joined = (document: ResponseDocument) => document.parts.map(({ text }) => text).join('');
const brief = ({ recommendations, responses }: ResponseDocument) => ({
  recommendations: recommendations.map(({ ref, text }) => `${ref}: ${text}`),
  responses: responses.map(({ ref, text }) => `${ref}: ${text}`),
});

const fragment = fc.constantFrom(
  'Recommendation 1',
  'Recommendation 12',
  '**Recommendation 2**',
  'Recommendation 3: By 31 January 2025, forces should act.',
  'Recommendations 10 and 22',
  'Recommendation 5 – Forces should act',
  'In response to these recommendations I can confirm the below.',
  'In response to recommendation 10 and 22, the force says so.',
  'In response to recommendation 1, we will.',
  'Chief Constable’s response',
  'PCC response',
  'Force response: It is done.',
  'Response',
  'PUBLISHED ON 16TH JULY 2021',
  'DOWNSHIRE PCC RESPONSE DATED 31ST FEBRUARY 2021',
  '1',
  '2',
  'Completed',
  'Westmarch Police',
  'Forces should collect data, and I will ask for it.',
  'as we said under',
  '- a bullet;',
  '2.1 A numbered paragraph.',
  'This response is published on the website.',
  'Yours sincerely',
  '',
  '   ',
);
const assembled = fc
  .array(fc.tuple(fragment, fc.constantFrom('\n', '\n', '\n\n', '\r\n', '\r')), { maxLength: 25 })
  .map((lines) => lines.flat().join(''));
const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), assembled);

test('the parts of any text whatsoever are that text again', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(joined(readResponseDocument(text))).toBe(text);
    }),
    { numRuns: 1500 },
  );
});

/** A short document and, beside it, what a person reads in it. */
const SHORT = [
  'Recommendation 1',
  '',
  'Forces should act.',
  '',
  'In response to these recommendations I say:',
  '',
  'Recommendation 1',
  '',
  'The force has acted.',
  '',
].join('\n');

test('a document says what it says, whatever was read before it', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      readResponseDocument(text);
      expect(brief(readResponseDocument(SHORT))).toEqual({
        recommendations: ['1: Forces should act.'],
        responses: ['1: The force has acted.'],
      });
    }),
  );
});

test('no word is invented: whatever is found is in the text', () => {
  fc.assert(
    fc.property(assembled, (text) => {
      const source = text.replace(/\r\n?/g, '\n');
      const { recommendations, responses, unplaced, intro, preamble, closing } = readResponseDocument(text);
      const found = [...recommendations, ...responses, ...unplaced].map((item) => item.text);
      for (const words of found) {
        expect(words).not.toBe('');
        expect(source).toContain(words);
      }
      for (const words of [intro, closing, preamble?.text]) expect(source).toContain(words ?? '');
    }),
    { numRuns: 1000 },
  );
});

/** Prose between the headings, each line with a number of its own, by which it is looked for afterwards. */
const numbered = fc
  .array(fc.tuple(fragment, fc.boolean(), fc.constantFrom('\n', '\n\n', '\r\n')), {
    minLength: 1,
    maxLength: 20,
  })
  .map((lines) =>
    lines
      .map(
        ([heading, isProse, end], at) =>
          `${isProse ? `The force walked mile ${at} of its way.` : heading}${end}`,
      )
      .join(''),
  );

/** Every word that a person reads once the document was taken in. Of the title block the title and days are read. */
const wordsKept = ({
  intro,
  recommendations,
  preamble,
  responses,
  closing,
  unplaced,
  parts,
}: ResponseDocument) =>
  [
    ...parts.flatMap(({ kind, text }) => (kind === 'title' ? [text] : [])),
    ...[intro, preamble?.text, closing].map((words) => words ?? ''),
    ...[...recommendations, ...responses, ...unplaced].map(({ text }) => text),
  ].join('\n');

test('no word disappears: each line of prose is kept somewhere that a person reads', () => {
  fc.assert(
    fc.property(numbered, (text) => {
      const kept = wordsKept(readResponseDocument(text));
      for (const [line] of text.matchAll(/The force walked mile \d+ of its way\./g))
        expect(kept).toContain(line);
    }),
    { numRuns: 1000 },
  );
});

test('no word disappears: what is taken for a heading is one line', () => {
  fc.assert(
    fc.property(assembled, (text) => {
      for (const { kind, text: words } of readResponseDocument(text).parts) {
        if (kind === 'heading') expect(words.trim().split(/[\r\n]+/)).toHaveLength(1);
      }
    }),
    { numRuns: 1000 },
  );
});

test('a recommendation is found once, and a voice answers it at most once', () => {
  fc.assert(
    fc.property(assembled, (text) => {
      const { recommendations, responses } = readResponseDocument(text);
      const asked = recommendations.map(({ ref }) => ref);
      const answers = responses.map(({ ref, voice }) => `${ref} ${voice}`);
      expect(new Set(asked).size).toBe(asked.length);
      expect(new Set(answers).size).toBe(answers.length);
    }),
    { numRuns: 1000 },
  );
});

test('a document of any refs keeps each as it is written, in its order', () => {
  const refs = fc.uniqueArray(fc.stringMatching(/^[1-9]\d{0,2}[a-c]?$/), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(refs, (names) => {
      const asked = names.map((ref) => `Recommendation ${ref}\n\nForces should do what ${ref} says.\n\n`);
      const answers = names.map((ref) => `Recommendation ${ref}\n\nThe force does what ${ref} says.\n\n`);
      const text = [...asked, 'In response to these recommendations I say:\n\n', ...answers].join('');
      expect(brief(readResponseDocument(text))).toEqual({
        recommendations: names.map((ref) => `${ref}: Forces should do what ${ref} says.`),
        responses: names.map((ref) => `${ref}: The force does what ${ref} says.`),
      });
    }),
  );
});

test.each([
  ['nothing at all', ''],
  ['only blank lines', '\n \r\n\t\n'],
  ['a byte order mark alone', '\uFEFF'],
])('%s gives an empty document', (_name, text) => {
  const document = readResponseDocument(text);
  expect([...document.recommendations, ...document.responses, ...document.unplaced]).toEqual([]);
  expect(joined(document)).toBe(text);
});

test.each([
  ['a mention at the start of a sentence', 'Recommendation 5 is the hardest of all.'],
  ['a mention between dashes', 'Recommendation 5 – the hardest of all – took a year.'],
  [
    'a line that was broken before it',
    'We have also acted on what is set out in\nRecommendation 5: a meeting.',
  ],
  ['a range', 'Recommendations 1 – 3\nForces should act.'],
  ['a paragraph number', '2.1\nForces should act.'],
  ['a lower-case mention', 'recommendation 5\nForces should act.'],
  ['a year alone on its line', '2018\nReport\nResponse'],
  ['a number and a status that stand alone', '7\nOpen\nForces should act.'],
])('%s is not a recommendation', (_name, text) => {
  expect(readResponseDocument(text)).toMatchObject({ recommendations: [], responses: [], toCheck: [] });
});

test.each([
  ['Recommendation 5', '5'],
  ['RECOMMENDATION 5:', '5'],
  ['## Recommendation 5', '5'],
  ['**Recommendation 5.**', '5'],
  ['Recommendation\u00A05', '5'],
  ['Recommendation No. 5', '5'],
  ['Recommendation 5a', '5a'],
  ['Recommendation 2.1', '2.1'],
  ['Recommendation 5 (all forces)', '5'],
])('"%s" is the heading of recommendation %s', (heading, ref) => {
  const document = readResponseDocument(`${heading}\n\nForces should act.`);
  expect(brief(document).recommendations).toEqual([`${ref}: Forces should act.`]);
});

test.each([
  ['Recommendation 5: forces should act.', 'forces should act.'],
  ['Recommendation 5. Forces should act.', 'Forces should act.'],
  ['Recommendation 5 – Forces should act.', 'Forces should act.'],
  ['**Recommendation 5:** Forces should act.', 'Forces should act.'],
])('"%s" holds its words on its own line', (line, words) => {
  expect(readResponseDocument(line).recommendations).toMatchObject([{ ref: '5', text: words }]);
});

test('a contents list at the top gives no empty recommendations', () => {
  const text =
    'Recommendation 1\nRecommendation 2\n\nRecommendation 1\nForces should act.\nRecommendation 2\nForces should count.';
  const document = readResponseDocument(text);
  expect(brief(document).recommendations).toEqual(['1: Forces should act.', '2: Forces should count.']);
  expect(document.unplaced).toEqual([
    { text: 'Recommendation 1', why: 'The heading of recommendation 1 has no words under it.' },
    { text: 'Recommendation 2', why: 'The heading of recommendation 2 has no words under it.' },
  ]);
});

test('a heading that comes again without an announcement opens the response', () => {
  const document = readResponseDocument(
    'Recommendation 7\nForces should act.\n\nRecommendation 7\nThe force has acted.',
  );
  expect(brief(document)).toEqual({
    recommendations: ['7: Forces should act.'],
    responses: ['7: The force has acted.'],
  });
});

test('a recommendation that is repeated word for word before its answer is not taken for the answer', () => {
  const summary = 'Recommendation 7\nForces should\nact.\n\nRecommendation 8\nForces should count.\n\n';
  const document = readResponseDocument(
    `${summary}Recommendation 7\nForces should act.\n\nResponse\n\nWe have acted.`,
  );
  expect(brief(document).responses).toEqual(['7: We have acted.']);
  expect(document.unplaced[0]?.why).toBe('Repeats the words of recommendation 7.');
});

test('a second answer of the same voice is set aside and the first is kept', () => {
  const text = ['Forces should act.', 'First answer.', 'Second answer.']
    .map((words) => `Recommendation 7\n${words}\n`)
    .join('');
  const document = readResponseDocument(text);
  expect(brief(document).responses).toEqual(['7: First answer.']);
  expect(document.unplaced).toEqual([
    {
      text: 'Recommendation 7\nSecond answer.',
      why: 'A second answer of the commissioner to recommendation 7. The first was kept.',
    },
  ]);
});

test('one heading over two answers serves both recommendations', () => {
  const text =
    'Recommendation 1\nForces should act.\n\nRecommendation 2\nForces should count.\n\nRecommendations 1 and 2\nDone.';
  expect(brief(readResponseDocument(text)).responses).toEqual(['1: Done.', '2: Done.']);
});

test('words under a heading that names two unknown recommendations are set aside', () => {
  const document = readResponseDocument('Recommendations 10 and 22\nForces should act.');
  expect(document).toMatchObject({ recommendations: [], responses: [] });
  expect(document.unplaced[0]?.why).toBe(
    'It is under recommendations 10 and 22 together, so it is not the words of one of them.',
  );
});

test('what follows an answer in running text is set aside, because nothing says whose it is', () => {
  const document = readResponseDocument(
    'In response to recommendation 4, it is done.\nThe budget is another matter.',
  );
  expect(brief(document).responses).toEqual(['4: In response to recommendation 4, it is done.']);
  expect(document.unplaced[0]?.text).toBe('The budget is another matter.');
});

test('an answer that opens with the number of its recommendation begins under that recommendation', () => {
  const document = readResponseDocument(
    'Recommendation 4\n\nForces should act.\n\nIn response to recommendation 4, it is done.\n\nIt took a year.',
  );
  expect(brief(document)).toEqual({
    recommendations: ['4: Forces should act.'],
    responses: ['4: In response to recommendation 4, it is done.\n\nIt took a year.'],
  });
});

test('two headings of voices in a row leave no words without a place', () => {
  const document = readResponseDocument('Chief Constable’s response\nPCC response\nWe will act.');
  expect(document.unplaced).toEqual([
    { text: 'We will act.', why: 'The words of the commissioner, but they name no recommendation.' },
  ]);
});

test('words under a heading that could be either recommendation or answer are set aside', () => {
  const document = readResponseDocument('Recommendation 4: Forces should act.\n\nForces should also count.');
  expect(brief(document)).toEqual({ recommendations: ['4: Forces should act.'], responses: [] });
  expect(document.unplaced).toEqual([
    {
      text: 'Forces should also count.',
      why: 'It is under recommendation 4, but nothing says whether it is the recommendation or its answer.',
    },
  ]);
});

test('a list that a recommendation introduces on its heading line stays with it', () => {
  const document = readResponseDocument(
    'Recommendation 4: Forces should:\n\n- act; and\n\n- count.\n\nMy office agrees.',
  );
  expect(document.recommendations).toMatchObject([{ ref: '4', bullets: ['act; and', 'count.'] }]);
  expect(brief(document).responses).toEqual(['4: My office agrees.']);
});

test('a day that does not exist is no date', () => {
  const document = readResponseDocument(
    'A REVIEW\nPUBLISHED ON 31ST FEBRUARY 2021\n\nRecommendation 1\nForces should act.',
  );
  expect(document.inspection).toEqual({ title: 'A REVIEW', publishedOn: null });
});

test('the date of a response is not taken for the date of the report', () => {
  const document = readResponseDocument(
    'This letter was published on 3 October 2021.\n\nRecommendation 1\nForces should act.',
  );
  expect(document.inspection.publishedOn).toBeNull();
});

test('a document with thousands of recommendations is read like any other', () => {
  const refs = Array.from({ length: 999 }, (_, index) => String(index + 1));
  const text = refs.map((ref) => `Recommendation ${ref}\nForces should act on ${ref}.\n`).join('');
  expect(readResponseDocument(text).recommendations.map(({ ref }) => ref)).toEqual(refs);
});

/** Long enough that a reading whose time grows with the square of the text does not end within the time of a test. */
const QUARTER_OF_A_MEGABYTE = 256 * 1024;
test.each([
  ['blank lines', '\n'],
  ['short words', 'a\n'],
  ['one line of spaces', ' '],
  ['one line of brackets', '['],
  ['one line of stars', '* '],
  ['one heading again and again', 'Recommendation 1\nForces should act.\n'],
  ['mentions in one line', 'Recommendation 1, '],
  ['items of a list', '1\nCompleted\nForces should act.\n'],
  ['answers to two', 'In response to recommendation 10 and 22, x.\n'],
  ['headings of voices', 'Force response\nDone.\n'],
])('a quarter of a megabyte of %s is read and comes out whole', (_name, unit) => {
  const text = unit.repeat(Math.ceil(QUARTER_OF_A_MEGABYTE / unit.length));
  expect(joined(readResponseDocument(text)) === text).toBe(true);
});
