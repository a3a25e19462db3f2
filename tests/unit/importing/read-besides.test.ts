import { describe, expect, test } from 'vitest';
import { compareWithRecord, listReadBesides } from '@/lib/importing/document/marks/read-besides';
import { readResponseDocument } from '@/lib/importing/document/response-document';

const DOCUMENT = `A made-up report

Recommendation 1

Chief constables should publish how long callers wait.

Recommendation 2

Chief constables should train every call handler.

Chief Constable’s response

Recommendation 1

Accepted in part.

Times will be published.

Recommendation 2

Training began in April.
`;

test('an officer is told which positions and addressees were read, and of a response that states none nothing', () => {
  expect(listReadBesides(readResponseDocument(DOCUMENT))).toEqual([
    'The chief officer’s position: “accepted in part”, in the response to recommendation 1.',
    'Recommendations 1 and 2: addressed to “chief constables”.',
  ]);
});

describe('a document that adds to an inspection', () => {
  const read = readResponseDocument(DOCUMENT);
  const same = read.recommendations.map(({ ref, text }) => ({ ref, text: text.replaceAll(' ', '\n') }));

  test('says nothing where its words are those in the record, broken at other widths', () => {
    expect(compareWithRecord(read, same)).toEqual([]);
  });

  test('says which recommendation has other words than the record', () => {
    const inRecord = [...same.slice(0, 1), { ref: '2', text: 'Chief constables must train.' }];
    expect(compareWithRecord(read, inRecord)).toEqual([
      'The document has other words for recommendation 2 than the record. The record’s words stay.',
    ]);
  });

  test('without a response, says that its recommendations may be responses', () => {
    expect(compareWithRecord({ ...read, responses: [] }, [{ ref: '1', text: 'Other words.' }])).toEqual([
      'The document has other words for recommendation 1 than the record. The record’s words stay.',
      'If these words are responses, choose “Response” for each of their pieces below.',
    ]);
  });
});
