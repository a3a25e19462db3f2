import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCadence } from '@/lib/importing/document/suggest/read-cadence';
import { readDueDate } from '@/lib/importing/document/suggest/read-due-date';
import { suggestParts } from '@/lib/importing/document/suggest/suggest-parts';
import { suggestPromises } from '@/lib/importing/document/suggest/suggest-promises';
import { readResponseDocument } from '@/lib/importing/document/response-document';
import { seedReading } from '@/lib/schemas/seed';
import { LAYOUTS, readLayout, readShippedResponse } from '../../support/documents/read-layout';

const squash = (words: string) => words.replace(/\s+/g, ' ').trim();
const sources = [
  ['the shipped response', readShippedResponse()],
  ...LAYOUTS.map((name) => [name, readLayout(name)]),
];

test.each(sources)('every suggestion from %s is made of its own words', (_name, source) => {
  const { recommendations, responses } = readResponseDocument(source);
  for (const recommendation of recommendations)
    for (const { text } of suggestParts(recommendation)) expect(squash(recommendation.text)).toContain(text);
  for (const response of responses)
    for (const { quote } of suggestPromises(response)) expect(response.text).toContain(quote);
});

describe('parts of a recommendation', () => {
  const partsOf = (text: string) => suggestParts({ ref: '4', text });

  test('one thing that is asked keeps the reference of the recommendation', () => {
    expect(partsOf('Forces should publish a table.')).toEqual([
      { ref: '4', text: 'Forces should publish a table.', addressedTo: 'local' },
    ]);
  });

  test('each sentence that asks is a part, and what it is for stays with it', () => {
    const asked = 'Forces should write it down. This should help. The Home Office should review its codes.';
    expect(partsOf(asked)).toEqual([
      { ref: '4a', text: 'Forces should write it down. This should help.', addressedTo: 'local' },
      { ref: '4b', text: 'The Home Office should review its codes.', addressedTo: 'national' },
    ]);
  });

  test('each row of a list is a part, and the words that only open the list are not', () => {
    const asked =
      'Forces should work together.\n\nAs a minimum, they should include:\n\n- early advice; and\n- a clear pathway.';
    expect(partsOf(asked).map(({ ref, text }) => `${ref} ${text}`)).toEqual([
      '4a Forces should work together.',
      '4b early advice',
      '4c a clear pathway',
    ]);
  });

  test('what national bodies and forces are asked for together is for the force', () => {
    expect(partsOf('The College of Policing and police forces should review training.')[0]?.addressedTo).toBe(
      'local',
    );
    expect(partsOf('The College of Policing and the NPCC lead must review training.')[0]?.addressedTo).toBe(
      'national',
    );
  });
});

describe('promises in a response', () => {
  const promisesOf = (text: string) => suggestPromises({ ref: '4', voice: 'commissioner', text });

  test('what will be done by a day is suggested with that day', () => {
    expect(promisesOf('We agree. I will publish a table each year, by 31 March 2023 at the latest.')).toEqual(
      [
        {
          ref: '4',
          quote: 'I will publish a table each year, by 31 March 2023 at the latest.',
          because: 'It says what will be done.',
          cadence: 'yearly',
          dueOn: '2023-03-31',
          voice: 'commissioner',
        },
      ],
    );
  });

  test('what is under way, or happens regularly, is suggested with the reason', () => {
    const text = 'The force is setting up a panel. The panel meets every other month. It met in May.';
    expect(promisesOf(text).map(({ because, cadence }) => [because, cadence])).toEqual([
      ['It says that something is under way.', 'once'],
      ['It says how often something happens.', 'two-monthly'],
    ]);
  });

  test.each([
    'This will help victims.',
    'It is hoped that officers will ask.',
    'If money is found, we will see.',
    'We did this.',
  ])('“%s” promises nothing', (text) => expect(promisesOf(text)).toEqual([]));

  test('of the shipped response, most of what the office kept is found, and little else', () => {
    const file = new URL('../../../prisma/seed/requirements.json', import.meta.url);
    const { promises } = seedReading.parse(JSON.parse(readFileSync(file, 'utf8')));
    const found = readResponseDocument(readShippedResponse()).responses.flatMap(suggestPromises);
    const isKept = ({ quote }: { quote: string }) => promises.some((kept) => quote.includes(kept.quote));
    expect(found.filter(isKept).length).toBeGreaterThanOrEqual(13);
    expect(found.filter((one) => !isKept(one)).length).toBeLessThanOrEqual(3);
  });
});

test.each([
  ['by 31 January 2025', '2025-01-31'],
  ['by the 1st of March 2024', '2024-03-01'],
  ['by the end of February 2024', '2024-02-29'],
  ['by December 2022', '2022-12-31'],
  ['by 31 February 2025', null],
  ['within 6 months', null],
  ['in June 2021', null],
])('a sentence that says “%s” is due on %s', (words, expected) => {
  expect(readDueDate(`It will be done ${words}.`)).toBe(expected);
});

test.each([
  ['a bi-monthly meeting', 'two-monthly'],
  ['twice yearly meetings', 'twice-yearly'],
  ['quarterly', 'quarterly'],
  ['an annual report', 'yearly'],
  ['once', null],
])('“%s” happens: %s', (words, expected) => expect(readCadence(words)).toBe(expected));
