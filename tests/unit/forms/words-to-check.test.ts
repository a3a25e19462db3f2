import { expect, test } from 'vitest';
import {
  isAllLookedAt,
  lookAt,
  lookedAt,
  personalKinds,
  wordsToCheck,
} from '@/lib/domain/people/words-to-check';

test.each([
  ['Call her on 07700 900123 after six', 'telephone'],
  ['The office is on 0117 496 0123 today', 'telephone'],
  ['Call +44 7700 900123 for more', 'telephone'],
  ['Call +44 (0)7700 900 123 for more', 'telephone'],
  ['Write to jo.bloggs@example.org about it', 'email'],
  ['A woman born on 3 March 1987 said', 'birth'],
  ['The victim, DOB 03/03/87, said so', 'birth'],
  ['date of birth: 1st January 1990', 'birth'],
  ['In the case 5221012345 nothing was done', 'crime'],
  ['Gwent recorded it as 22/123456/21 that day', 'crime'],
  ['crime number AB12345 was closed early', 'crime'],
  ['Her NHS number is 943 476 5919', 'nhs'],
  ['National Insurance QQ 12 34 56 C is wrong, AB 12 34 56 C', 'insurance'],
  ['She lives at BS20 8JJ with others', 'postcode'],
  ['The letter of Mrs Bloggs was read', 'name'],
])('a writer is asked to look at “%s”', (text, kind) => {
  expect(personalKinds(text)).toContain(kind);
});

test.each([
  'The charge rate rose from 3.1% to 5.4% by 2021',
  'In 2018/19 there were 1,194 outcomes in 43 forces',
  'Published on 17 September 2021, read on 3 March 2022',
  'See https://www.gov.uk/guidance/police-recorded-crime-2021 for more',
  'Recommendation 5a of the report of 16 July 2021',
  'A total of 1234567890123 was typed here',
  'Born of a need for change in 2019',
  'Crime numbers are not asked for here',
  'Table C.12 and Outcome 16 for the year to March 2021',
  'Operation Bluestone began in June 2021',
  '5221012345',
  '6f9619ff-8b86-4011-b42d-00c04fc964ff',
])('a writer is asked nothing about “%s”', (text) => {
  expect(personalKinds(text)).toEqual([]);
});

test('what was looked at in one field is asked again of another', () => {
  const first = wordsToCheck({ reason: 'Call 07700 900123 today', title: 'Nothing to see' });
  expect(first.map(lookAt)).toEqual(['This looks like a telephone number.']);
  expect(isAllLookedAt(first, lookedAt(first))).toBe(true);
  const second = wordsToCheck({ reason: 'Call 07700 900123 today', title: 'Write to a@example.org today' });
  expect(isAllLookedAt(second, lookedAt(first))).toBe(false);
});
