import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { EntryView } from '@/components/figures/entry/entry-view';
import type { ChooseFormProps } from '@/components/figures/imports/import-choose-form';
import { ImportView } from '@/components/figures/imports/import-view';
import { RequestView } from '@/components/figures/requests/request-view';
import { day } from '@/lib/domain/day';
import type { EntrySheet } from '@/lib/domain/figures/figure-entry';
import { NO_TARGET } from '@/lib/domain/figures/figure-import';
import type { FigureRequestRecord } from '@/lib/domain/figures/figure-request';
import type { Period } from '@/lib/domain/figure';
import { EMPTY_FORM } from '@/lib/schemas/form-state';
import { elements, words } from '../ui/markup';

const action = async () => EMPTY_FORM;
const QUARTER: Period = { type: 'quarter', start: day('2026-04-01'), end: day('2026-06-30') };
const NEXT: Period = { type: 'quarter', start: day('2026-07-01'), end: day('2026-09-30') };

const SHEET: EntrySheet = {
  measure: { ref: 'X.2', title: 'Charge rate', unit: 'percent' },
  series: {
    slug: 'charge-rate',
    title: 'Charge rate, Avon and Somerset',
    area: 'Avon and Somerset',
    basis: 'outcome',
    periodType: 'quarter',
    source: 'The force',
  },
  choices: [{ value: 'charge-rate', text: 'Charge rate, Avon and Somerset' }],
  version: 1,
  roles: ['numerator', 'denominator'],
  before: null,
  rows: [
    { period: QUARTER, typed: { numerator: '15 [p]', denominator: '310' } },
    { period: NEXT, typed: { numerator: '', denominator: '' } },
  ],
  earlierUntil: day('2026-03-31'),
};

const idsIn = (html: string) => elements(html).flatMap(({ id }) => id ?? []);
const namesIn = (html: string) =>
  elements(html).flatMap(({ tag, name }) => (tag === 'input' ? (name ?? []) : []));

test('an officer gets a named box for every figure, with what is known and the period before beside it', () => {
  const html = renderToStaticMarkup(<EntryView sheet={SHEET} action={action} />);
  const boxes = elements(html).filter(({ name }) => /^row-\d-(numerator|denominator)$/.test(name ?? ''));
  expect(boxes.map(({ name, value }) => `${name}=${value}`)).toEqual([
    'row-0-numerator=15 [p]',
    'row-0-denominator=310',
    'row-1-numerator=',
    'row-1-denominator=',
  ]);
  const labelled = elements(html).flatMap((element) => (element.tag === 'label' ? (element.for ?? []) : []));
  expect(labelled).toEqual(expect.arrayContaining(boxes.map(({ id }) => id)));
  expect(words(html)).toContain('Number counted, July to September 2026');
  expect(words(html)).toContain('15 [p] of 310');
});

test('the form for figures carries its periods and works as a plain form, with a box to paste into', () => {
  const html = renderToStaticMarkup(<EntryView sheet={SHEET} action={action} />);
  expect(namesIn(html)).toEqual(
    expect.arrayContaining(['measure', 'series', 'version', 'row-0-period', 'source']),
  );
  expect(elements(html).find(({ tag }) => tag === 'textarea')?.name).toBe('pasted');
  expect(new Set(idsIn(html)).size).toBe(idsIn(html).length);
});

const RECORD: ChooseFormProps['record'] = {
  id: '0e2b7f0c-6a4e-4a35-9a0e-0d8c5f0c9b11',
  measureRef: 'X.2',
  fileName: 'quarters.csv',
  sha256: 'a'.repeat(64),
  target: NO_TARGET,
  choices: {},
  mapping: null,
  state: 'ready',
  report: {
    preamble: [],
    columns: [{ heading: 'Quarter', kind: 'period' }],
    sheets: [],
    tables: [],
    questions: [],
    unknownMarks: [],
    series: [
      {
        slug: 'charge-rate',
        title: 'Charge rate',
        isNew: false,
        unit: 'percent',
        counts: { new: 0, changed: 1, 'other-source': 0, same: 0, refused: 0 },
      },
    ],
    counts: { new: 0, changed: 1, 'other-source': 0, same: 0, refused: 0 },
    lines: [
      {
        ...{
          series: 0,
          place: 'B3',
          period: QUARTER,
          kind: 'changed',
          reason: null,
          warnings: [],
          note: 'note 4',
        },
        from: { numerator: 15, denominator: 310, value: null, flags: [] },
        to: { numerator: 17, denominator: 310, value: null, flags: ['r'] },
      },
    ],
    linesInAll: 1,
    leftOut: [{ cell: 'A9', reason: '“Total” is a total, not a period' }],
    leftOutInAll: 1,
  },
  planHash: 'b'.repeat(64),
  rows: 1,
  rowsDone: 0,
  problem: null,
  isLong: false,
  receivedBy: { id: '1', name: 'Olive Officer' },
  receivedAt: '2026-11-24T14:00:00.000Z',
  appliedBy: null,
  appliedAt: null,
  version: 1,
};

const importPage = (change: Partial<ChooseFormProps['record']> = {}) =>
  renderToStaticMarkup(
    <ImportView
      record={{ ...RECORD, ...change }}
      series={[{ value: 'charge-rate', text: 'Charge rate' }]}
      isStuck={false}
      actions={{ choose: action, save: action, giveUp: action }}
    />,
  );

test('the dry run says cell by cell what becomes of each figure, and offers to save exactly that', () => {
  const html = importPage();
  expect(words(html)).toContain('15 of 310 (4.8%) → 17 of 310 (5.5%), revised');
  expect(words(html)).toContain('note 4');
  expect(words(html)).toContain('A9: “Total” is a total, not a period');
  expect(words(html)).toContain('Save this figure');
  expect(elements(html).find(({ name }) => name === 'planHash')?.value).toBe('b'.repeat(64));
  expect(new Set(idsIn(html)).size).toBe(idsIn(html).length);
});

test('where a sheet has several tables, the page says which is read and offers the others', () => {
  const html = importPage({
    report: RECORD.report && { ...RECORD.report, tables: ['Recorded rape', 'Charges'] },
  });
  expect(html).toContain('1 of 2: Recorded rape');
  expect(html).toMatch(/<select[^>]*name="table"[^]*2\. Charges/);
});

test('of a long list of what was left out the page shows 100, and all of it is a file to download', () => {
  const leftOut = Array.from({ length: 130 }, (_, at) => ({ cell: `B${at + 2}`, reason: 'No figure' }));
  const html = importPage({ report: RECORD.report && { ...RECORD.report, leftOut, leftOutInAll: 130 } });
  expect(html).toContain('B101: No figure');
  expect(html).not.toContain('B102: No figure');
  expect(html).toMatch(
    new RegExp(`href="/api/exports/imports/${RECORD.id}"[^>]*>Download all 130 \\(CSV\\)`),
  );
});

test('a short list of what was left out is seen at once; a long one is opened', () => {
  const isOpen = (leftOutInAll: number) =>
    /<details[^>]* open=""[^>]*><summary[^>]*>(<[^>]*>)*What was left out/.test(
      importPage({ report: RECORD.report && { ...RECORD.report, leftOutInAll } }),
    );
  expect([isOpen(1), isOpen(10), isOpen(11)]).toEqual([true, true, false]);
});

test('with a row refused there is no button to save, and the reason stands in its place', () => {
  const report = RECORD.report && { ...RECORD.report, counts: { ...RECORD.report.counts, refused: 2 } };
  const html = importPage({ report });
  expect(words(html)).toContain('Nothing can be saved while 2 rows are refused.');
  expect(elements(html).some(({ name }) => name === 'planHash')).toBe(false);
});

test('while a long file is saved its page shows how far it has come, in a bar and in words', () => {
  const html = importPage({ state: 'applying', rows: 100_000, rowsDone: 25_000 });
  const bar = elements(html).find(({ tag }) => tag === 'progress');
  expect([bar?.value, bar?.max]).toEqual(['25000', '100000']);
  expect(words(html)).toContain('25,000 of 100,000 rows. You can leave this page. We will go on saving.');
});

const REQUEST: FigureRequestRecord = {
  id: '1e2b7f0c-6a4e-4a35-9a0e-0d8c5f0c9b11',
  measureRef: 'X.2',
  measureTitle: 'Charge rate',
  askedOf: 'The performance team',
  dueOn: day('2026-11-20'),
  note: 'Every quarter since 2021',
  state: 'asked',
  askedBy: { id: '1', name: 'Olive Officer' },
  askedAt: '2026-11-01T09:00:00.000Z',
  settledNote: null,
  settledAt: null,
  version: 1,
};

test('figures that were asked for and are late are called late, and each request can be ended', () => {
  const html = renderToStaticMarkup(
    <RequestView
      measure={{ ref: 'X.2', title: 'Charge rate' }}
      requests={[
        REQUEST,
        { ...REQUEST, id: '2e2b7f0c-6a4e-4a35-9a0e-0d8c5f0c9b11', dueOn: day('2026-12-20') },
      ]}
      today={day('2026-11-24')}
      actions={{ ask: action, settle: action }}
    />,
  );
  expect(words(html).match(/Late/g)).toHaveLength(1);
  expect(elements(html).filter(({ tag, value }) => tag === 'button' && value === 'received')).toHaveLength(2);
  expect(new Set(idsIn(html)).size).toBe(idsIn(html).length);
});
