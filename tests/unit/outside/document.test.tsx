import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Answers } from '@/components/site/document/answers';
import {
  DRAFT_OF_TRIAL,
  describeAnswers,
  describeConfirmedPromises,
  describePromises,
} from '@/components/site/document/document-words';
import { FirstLook } from '@/components/site/document/first-look';
import { day } from '@/lib/domain/day';
import type { ExtractRecord } from '@/lib/domain/document/extract';
import { type DocumentToPick, pickDocument, termsIn } from '@/lib/domain/outside/document';

const DRAFT = 'canary-of-a-draft';
const DISCARDED = 'canary-of-what-was-discarded';
const CLOSED = 'canary-of-the-office';

const extract = (changes: Partial<ExtractRecord>): ExtractRecord => ({
  ...{ id: CLOSED, kind: 'term', title: 'RASSO', detail: 'Rape and serious sexual offences.' },
  ...{ recommendationRef: '5', parts: [], type: null, strength: null, cadence: null },
  ...{ value: null, period: null, basis: null, measureRef: null, source: null, dated: null, address: null },
  ...{ state: 'confirmed', decidedBy: CLOSED, reason: null, evidenceId: CLOSED, version: 1, sentences: [1] },
  ...changes,
});

const KINDS = ['evidence', 'figure', 'body', 'link', 'term'] as const;
const ofEachKind = (changes: Partial<ExtractRecord>): ExtractRecord[] =>
  KINDS.flatMap((kind) => [
    extract({ kind, strength: 'activity', ...changes }),
    extract({ kind, strength: 'activity', sentences: [], ...changes }),
  ]);

const DRAFTED: Partial<ExtractRecord> = {
  ...{ title: DRAFT, detail: DRAFT, value: DRAFT, period: DRAFT, basis: DRAFT },
  ...{ source: DRAFT, dated: DRAFT, address: DRAFT, state: 'draft', decidedBy: null },
};

const reading = {
  ...{ recommendationRef: '5', ref: '5a', addressees: ['The force', 'The prosecutors'] },
  ...{ coverage: 'part' as const, note: 'It gives no date.', confirmedBy: CLOSED, sentences: [1] },
  isPartConfirmed: true,
};

const RECORD: DocumentToPick = {
  ...{ respondedOn: day('2021-09-17'), fileName: 'response.txt', sha256: 'ab'.repeat(32), text: 'We met.' },
  sentences: [
    { position: 1, words: 'We met.' },
    { position: 2, words: 'The RASSO lead came.' },
  ],
  readings: [
    reading,
    { ...reading, ref: '5b', addressees: [DRAFT], note: DRAFT, confirmedBy: null, sentences: [2] },
    { ...reading, ref: '5c', note: DRAFT, isPartConfirmed: false, sentences: [2] },
  ],
  extracts: [
    extract({}),
    ...ofEachKind(DRAFTED),
    ...ofEachKind({ ...DRAFTED, title: DISCARDED, detail: DISCARDED, state: 'discarded', reason: DISCARDED }),
  ],
};

describe('outside the office', () => {
  test('nothing that nobody has confirmed is picked', () => {
    const picked = JSON.stringify(pickDocument(RECORD, { showsDrafts: false }));
    for (const canary of [DRAFT, DISCARDED, CLOSED]) expect(picked).not.toContain(canary);
    expect(picked).toContain('It gives no date.');
    expect(picked).not.toContain('The RASSO lead came.');
  });

  test('in a trial drafts are picked, and neither what was discarded nor who decided', () => {
    const picked = JSON.stringify(pickDocument(RECORD, { showsDrafts: true }));
    expect(picked).toContain(DRAFT);
    for (const canary of [DISCARDED, CLOSED]) expect(picked).not.toContain(canary);
  });

  test('an evidence item that was confirmed is shown as evidence or not at all', () => {
    const confirmed = { ...RECORD, extracts: ofEachKind({ title: 'A meeting', state: 'confirmed' }) };
    expect(pickDocument(confirmed, { showsDrafts: false }).said).toEqual([]);
  });
});

describe('what a newcomer reads first', () => {
  const answers = (words: string) =>
    words.split(' ').map((coverage, index) => ({
      ...reading,
      ref: `5${index}`,
      coverage: { a: 'answered', p: 'part', n: 'not-answered', l: 'not-local' }[coverage] as 'part',
    }));
  const picked = (words: string, showsDrafts = true) =>
    pickDocument({ ...RECORD, readings: answers(words) }, { showsDrafts });

  test('how much of what was asked the response answers, counted', () => {
    expect(describeAnswers(picked('a p p n l'), 5)).toBe(
      'Of 5 things that inspectors asked, the response of 17 September 2021 answers 1, 2 in part, and does not answer 1. 1 is for national bodies.',
    );
  });

  test('of how many that is, where not every part was confirmed', () => {
    expect(describeAnswers(picked('a n'), 21)).toContain(
      'Of 21 things that inspectors asked, 2 have been read so far. Of these, the response',
    );
  });

  test('that nobody knows how many that is, while some parts are still being checked', () => {
    expect(describeAnswers(picked('a n'), null)).toContain(
      'Of the things that inspectors asked, 2 have been read so far. Of these, the response',
    );
    expect(describeConfirmedPromises([{ dueOn: null }])).toBe(
      'We have confirmed 1 of its promises so far, of which 0 have a date.',
    );
  });

  test('how many promises it makes, and how many have a date', () => {
    expect(describePromises([{ dueOn: null }, { dueOn: '2022-01-01' }])).toBe(
      'It makes 2 promises, of which 1 has a date.',
    );
  });

  test('drafts are labelled once above their section, and what is confirmed is not', () => {
    const first = (showsDrafts: boolean) =>
      renderToStaticMarkup(<FirstLook document={picked('a', showsDrafts)} recommendations={[]} />);
    expect(first(true).split(DRAFT_OF_TRIAL)).toHaveLength(2);
    expect(first(false)).not.toContain(DRAFT_OF_TRIAL);
  });

  test('a part that no sentence answers is said of the document, not of the force', () => {
    const readings = [{ ...reading, coverage: 'not-answered' as const, note: null, sentences: [] }];
    const html = renderToStaticMarkup(
      <Answers
        document={pickDocument({ ...RECORD, readings, extracts: [] }, { showsDrafts: false })}
        recommendation={{ ref: '5' }}
      />,
    );
    expect(html).toContain('The response of 17 September 2021 does not mention this.');
    expect(html).toContain('Addressed to: The force; The prosecutors.');
  });
});

test('a term is explained below a text that uses it, whatever the letters', () => {
  const terms = [
    { term: 'RASSO', meaning: 'a' },
    { term: 'Niche', meaning: 'b' },
  ];
  expect(termsIn('The rasso lead', terms)).toEqual([terms[0]]);
});
