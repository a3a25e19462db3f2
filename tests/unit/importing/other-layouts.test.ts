import { expect, test } from 'vitest';
import { type ResponseDocument, readResponseDocument } from '@/lib/importing/document/response-document';
import { LAYOUTS, readLayout } from '../../support/documents/read-layout';

const recommended = (document: ResponseDocument) => document.recommendations.map(({ ref }) => ref);
const answered = (document: ResponseDocument) =>
  document.responses.map(({ ref, voice }) => `${ref} ${voice}`);

test.each(LAYOUTS)('no character of the layout "%s" is lost', (name) => {
  const source = readLayout(name);
  expect(
    readResponseDocument(source)
      .parts.map(({ text }) => text)
      .join(''),
  ).toBe(source);
});

test('an officer who imports a letter finds the recommendation on its heading line and the answer below it', () => {
  const letter = readResponseDocument(readLayout('letter-with-headings-in-line'));
  expect(letter.recommendations).toMatchObject([
    { ref: '3', timing: 'By 31 January 2025' },
    { ref: '5', timing: 'By 31 July 2025' },
  ]);
  expect(letter.recommendations[0]?.text).toMatch(/^By 31 January 2025, every force .* against another’s\.$/);
  expect(answered(letter)).toEqual(['3 commissioner']);
  expect(letter.responses[0]?.text).toMatch(/^The Chief Constable tells me work/);
  expect(letter.responses[0]?.text).toMatch(/has already finished\nRISDP and a second course runs this year/);
});

test('a letter that says when the report came out gives that day, and no title or date it does not state', () => {
  const letter = readResponseDocument(readLayout('letter-with-headings-in-line'));
  expect(letter.inspection).toEqual({ title: null, publishedOn: '2024-08-22' });
  expect(letter.respondent).toBeNull();
  expect(letter.respondedOn).toBeNull();
  expect(letter.intro).toMatch(/^This letter is my reply/);
});

test('an officer is told what was placed by judgement in a letter, and what is missing', () => {
  expect(readResponseDocument(readLayout('letter-with-headings-in-line')).toCheck).toEqual([
    'The response to recommendation 3 has no heading of its own. Check where it begins.',
    'No response to recommendation 5 was found.',
    'The document mentions 14 recommendations. It has the words of 2.',
  ]);
});

test('the chief officer’s words that name no recommendation are set aside with the reason', () => {
  const document = readResponseDocument(readLayout('two-voices-without-numbers'));
  expect([...document.recommendations, ...document.responses]).toEqual([]);
  expect(document.intro).toMatch(/^I am glad this HMICFRS report .* This is what he says:$/s);
  expect(document.unplaced).toHaveLength(1);
  expect(document.unplaced[0]?.why).toBe('The words of the chief officer, but they name no recommendation.');
  expect(document.unplaced[0]?.text).toMatch(/^I am glad to have HMICFRS’s joint thematic inspection/);
});

test('one answer to two recommendations is the response to each, and the officer is told', () => {
  const document = readResponseDocument(readLayout('one-answer-to-two'));
  expect(document.inspection.publishedOn).toBe('2024-09-10');
  expect(document.recommendations).toEqual([]);
  expect(answered(document)).toEqual(['10 commissioner', '22 commissioner']);
  expect(document.responses[0]?.text).toBe(document.responses[1]?.text);
  expect(document.responses[0]?.text).toMatch(
    /^In response to recommendation 10 and 22, the Chief Constable/,
  );
  expect(document.toCheck).toContain(
    'There is one answer to recommendations 10 and 22. It was kept as the response to each.',
  );
  expect(document.toCheck).toContain(
    'The words of recommendations 10 and 22 are not in this document; only a response is.',
  );
  expect(document.parts.at(-1)).toMatchObject({ kind: 'response', ref: '10 and 22' });
});

test('an officer who imports a list with statuses gets the recommendations, and the statuses are set aside', () => {
  const list = readResponseDocument(readLayout('list-with-statuses'));
  expect(recommended(list)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
  expect(list.recommendations[1]).toEqual({
    ref: '2',
    kind: 'recommendation',
    text: 'The force is advised to do this immediately: with partners, look again at how vulnerable people are kept safe.',
    bullets: [],
    timing: 'Immediately',
    addressees: ['The force'],
  });
  expect(list.recommendations[6]?.timing).toBe('Within six months');
  expect(list.responses).toEqual([]);
  const aside = list.unplaced.map(({ text }) => text);
  expect(aside.filter((text) => text === 'Completed')).toHaveLength(7);
  expect(aside.filter((text) => text === 'Superseded')).toHaveLength(1);
  expect(aside.filter((text) => text === 'Westmarch Police')).toHaveLength(7);
  expect(aside).toHaveLength(15);
  expect(list.toCheck).toEqual([
    'No response to recommendations 1, 2, 3, 4, 5, 6, 7 and 8 was found.',
    'The document mentions 10 recommendations. It has the words of 8.',
  ]);
});

test('an index page gives nothing but one plain reason', () => {
  const source = readLayout('index-page');
  const { parts, unplaced, ...page } = readResponseDocument(source);
  expect(page).toEqual({
    inspection: { title: null, publishedOn: null },
    respondent: null,
    respondedOn: null,
    intro: null,
    recommendations: [],
    preamble: null,
    responses: [],
    closing: null,
    toCheck: [],
  });
  expect(unplaced).toEqual([
    {
      text: source.trim(),
      why: 'No heading of a recommendation or of a response was found in this document.',
    },
  ]);
  expect(parts).toEqual([{ kind: 'unplaced', text: source }]);
});

test('each voice answers in its own section, and neither overwrites the other', () => {
  const document = readResponseDocument(readLayout('answers-by-two-voices'));
  expect(recommended(document)).toEqual(['1', '2']);
  expect(answered(document)).toEqual([
    '1 chief officer',
    '2 chief officer',
    '1 commissioner',
    '2 commissioner',
  ]);
  expect(document.responses[3]?.text).toBe('My office will sit in on a course.');
  expect(document.unplaced).toEqual([
    {
      text: 'The force welcomes the report as a whole.',
      why: 'The words of the chief officer, but they name no recommendation.',
    },
  ]);
  expect(document.closing).toBe('Yours sincerely\n\nThe Commissioner');
});

test('a title block in bold gives title, dates and name', () => {
  const document = readResponseDocument(readLayout('answers-by-two-voices'));
  expect(document.inspection).toEqual({
    title: 'A THEMATIC INSPECTION OF HOW FORCES ANSWER CALLS FROM THE PUBLIC',
    publishedOn: '2023-03-03',
  });
  expect(document.respondent).toBe('Downshire and Weald PCC');
  expect(document.respondedOn).toBe('2023-05-02');
});

test('a paragraph number and a mention inside a sentence are no headings', () => {
  const document = readResponseDocument(readLayout('answers-by-two-voices'));
  expect(document.recommendations[0]?.text).toContain('2.1 Waiting is counted from the first ring.');
  expect(document.recommendations[0]?.bullets).toEqual([]);
  expect(document.responses[0]?.text).toMatch(/This answers\nRecommendation 1\nin full\.$/);
  expect(document.intro).toContain('beside Recommendation 5 of last year');
});

test('a bullet that runs over two lines is one bullet', () => {
  const document = readResponseDocument(readLayout('answers-by-two-voices'));
  expect(document.recommendations[1]?.timing).toBe('Within six months');
  expect(document.recommendations[1]?.bullets).toEqual([
    'train every call handler;',
    'review the rota with the people who work it; and',
    'report to the commissioner.',
  ]);
});

test('answers under each recommendation belong to it, with the voice that their heading names', () => {
  const document = readResponseDocument(readLayout('interleaved-answers'));
  expect(recommended(document)).toEqual(['1', '1A', '2']);
  expect(answered(document)).toEqual(['1 commissioner', '1A chief officer', '1A commissioner']);
  expect(document.responses.map(({ text }) => text)).toEqual([
    'A superintendent has led on this since January.',
    'The oldest device has been held for nine weeks.',
    'Nine weeks is too long, and I have said so.',
  ]);
  expect(document.unplaced).toEqual([]);
  expect(document.toCheck).toEqual(['No response to recommendation 2 was found.']);
});

test('letters and points in a reference are kept, and what was asked is never mixed with what was answered', () => {
  const { recommendations, responses, unplaced, toCheck } = readResponseDocument(
    readLayout('letters-in-references'),
  );
  expect(recommendations.map(({ ref, text }) => [ref, text.slice(0, 23)])).toEqual([
    ['4(a)', 'Forces should write dow'],
    ['4(b)', 'Forces should publish a'],
    ['7a', 'Forces should share wha'],
    ['1.2', 'Forces should review cl'],
  ]);
  expect(responses.map(({ ref, text }) => [ref, text.slice(0, 23)])).toEqual([
    ['4(a)', 'The Chief Constable has'],
    ['4(b)', 'We will publish a table'],
    ['7a', 'Ágnes O’Shea leads this'],
    ['1.2', 'We have reviewed all cl'],
  ]);
  expect([...unplaced, ...toCheck]).toEqual([]);
});
