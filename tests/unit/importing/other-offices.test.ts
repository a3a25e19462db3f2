import { expect, test } from 'vitest';
import { readDocumentFile } from '@/lib/importing/document/files/read-document-file';
import { readResponseDocument } from '@/lib/importing/document/response-document';
import { compareWithReader } from '../../support/documents/compare-with-reader';
import { otherOffices } from '../../support/documents/other-offices';

/** What a careful reader finds and the rules leave to a person. A rule that finds one of these takes its line away. */
const LEFT_TO_A_PERSON: Record<string, string[]> = {
  'reports/numbers-of-chapters.txt': ['deadline of 1.1: within six weeks'],
  'reports/short-marks.txt': ['addressee of 1: provider of health care'],
  'reports/without-numbers.txt': ['deadline of unnumbered-2: within 12 months'],
  'responses/letter-in-prose.txt': ['response published: 2024-08-09'],
  'responses/positions-on-a-line.txt': ['position of 3: not accepted'],
  'responses/several-answers-to-one.txt': [
    'deadline of 1.1: within six weeks',
    "answer 1.1 force: The form is now on officers'",
  ],
  'responses/table-with-answers.html': [
    'title: Our response: Working together on serious offences',
    ...['4(a)', '4(a)'].map((ref) => `position of ${ref}: accepted`),
    ...['12a', '12a'].map((ref) => `position of ${ref}: accepted in part`),
  ],
  'traps/answers-of-other-forces.txt': ['title: What forces told the inspectorate about recommendation 2'],
  'traps/chief-constable-alone.txt': ['title: Statement by the Chief Constable of Westmarch Police'],
  'traps/index-of-reports.html': ['title: Inspection reports and our responses'],
  'traps/minutes-of-a-meeting.txt': ['title: Northshire Police and Crime Panel'],
  'traps/news-of-a-report.txt': ['title: Commissioner welcomes report on roads'],
  'traps/questions-of-a-survey.txt': ['title: Tell us about your visit to the police station'],
};

const OFFICES = otherOffices();

test.each(OFFICES.map((office) => [office.name, office] as const))(
  'an officer who brings %s is told nothing that it does not say',
  async (name, { bytes, expected }) => {
    const { text } = await readDocumentFile(bytes);
    const document = readResponseDocument(text);
    const { invented, missed } = compareWithReader(document, expected);
    expect(invented).toEqual([]);
    expect(missed).toEqual(LEFT_TO_A_PERSON[name] ?? []);
    expect(document.parts.map((part) => part.text).join('')).toBe(text);
  },
);

test('there are 30 documents in layouts of other offices', () => {
  expect(OFFICES).toHaveLength(30);
});

test('what is left out of the records of a made-up form is kept with the reason', async () => {
  const found = async (name: string) => {
    const office = OFFICES.find((each) => each.name === name);
    const { text, furniture } = await readDocumentFile(office?.bytes ?? new Uint8Array());
    return { furniture, ...readResponseDocument(text) };
  };
  const answers = await found('responses/several-answers-to-one.txt');
  expect(answers.unplaced).toEqual([
    {
      text: expect.stringMatching(/^Force update, September 2025:\n/),
      why: 'A second answer of the chief officer to recommendation 1.1. The first was kept.',
    },
  ]);
  const pages = await found('responses/answer-with-page-furniture.txt');
  expect(pages.furniture.map(({ text }) => text)).toContain('The Old Mill, Mill Lane, Northtown NT1 1AA');
  expect(pages.responses[0]?.text).toMatch(/by every car on the roads team since\nJanuary 2024\. The rest/);
});
