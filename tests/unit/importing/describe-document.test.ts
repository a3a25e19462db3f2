import { expect, test } from 'vitest';
import { describeDocument } from '@/lib/importing/document/describe-document';
import { readResponseDocument } from '@/lib/importing/document/response-document';
import { readLayout, readShippedResponse } from '../../support/documents/read-layout';

const describe = (text: string) => describeDocument(readResponseDocument(text));

test('an officer reads what was found in the shipped document', () => {
  const lines = describe(readShippedResponse());
  expect(lines.slice(1, 5)).toEqual([
    'Inspection published: 16 July 2021',
    'Response of: Avon & Somerset PCC',
    'Response dated: 17 September 2021',
    'Statutory period: day 1 is 16 July 2021, day 56 is 9 September 2021. The response is dated day 64.',
  ]);
  expect(lines).toContain('Recommendations found: 8');
  expect(lines).toContain('Responses found: 8');
  expect(lines).toContain(
    '  5  Police forces and the CPS should work together at a local level to introduce appropriate… (4 bullets)',
  );
  expect(lines.some((line) => /^ {2}12 {2}commissioner: Prior to the national review/.test(line))).toBe(true);
  expect(lines).not.toContain('Could not place');
  expect(lines).not.toContain('To check');
});

test('an officer reads plainly that there is nothing to import', () => {
  expect(describe(readLayout('index-page'))).toEqual([
    'Inspection: no title found',
    'Inspection published: no date found',
    'Response of: no name found',
    'Response dated: no date found',
    '',
    'Nothing to import: no recommendation and no response was found in this document.',
    '',
    'Could not place',
    '  “HMICFRS REPORTS AND RESPONSES The inspectorate inspects police forces and fire services…” ' +
      'No heading of a recommendation or of a response was found in this document.',
  ]);
});

test('an officer reads which words found no place, why, and what to check', () => {
  const lines = describe(readLayout('list-with-statuses'));
  expect(lines).toContain('Responses found: none');
  expect(lines).toContain(
    '  “Superseded” The list gives this status to recommendation 3. A status is decided from evidence, so it is not imported.',
  );
  expect(lines).toContain('  The document mentions 10 recommendations. It has the words of 8.');
});

test('a report date without a response date gives the period and no day of the response', () => {
  expect(describe(readLayout('letter-with-headings-in-line'))).toContain(
    'Statutory period: day 1 is 22 August 2024, day 56 is 16 October 2024.',
  );
});

test('a document cannot steer the terminal it is shown on', () => {
  const lines = describe('Recommendation 1\nForces \u001B[2J\u0007should \u202Eact.\u0085\u2028Now.');
  expect(lines).toContain('  1  Forces [2J should act. Now.');
  expect(lines.join('')).not.toMatch(/[\p{Cc}\u202E\u2028]/u);
});

test('a thousand faults are summed up', () => {
  const lines = describe('Recommendation 1\nForces should act.\n'.repeat(1001));
  expect(lines.filter((line) => line.includes('Repeats the words'))).toHaveLength(100);
  expect(lines).toContain('  … and 900 more');
});
