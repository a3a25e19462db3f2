import { afterEach, beforeEach, expect, test } from 'vitest';
import { listUncoveredEvents } from '@/lib/data/uncovered/events';
import { closeDatabase } from '@/lib/data/database';
import { findSeriesOrigins } from '@/lib/data/figures/figure-origins';
import { day } from '@/lib/domain/day';
import type { Period } from '@/lib/domain/figure';
import type { EntryInput } from '@/lib/schemas/figures/figures-entry';
import { enterFigures } from '@/lib/services/figures/enter-figures';
import { findEntrySheet } from '@/lib/services/figures/entry-sheet';
import { figuresOf, FIRST_SOURCE, openOfficeWithMeasures, SERIES } from '@/tests/support/figures-office';
import { NOW, type Office } from '@/tests/support/record-builders';
import { conflictOf, refusalOf } from '@/tests/support/refusals';

let office: Office;
beforeEach(async () => {
  office = await openOfficeWithMeasures();
});
afterEach(closeDatabase);

const quarter = (start: string, end: string): Period => ({
  type: 'quarter',
  start: day(start),
  end: day(end),
});
const SECOND = quarter('2026-04-01', '2026-06-30');
const THIRD = quarter('2026-07-01', '2026-09-30');

const row = (
  period: Period,
  numerator: number | null,
  denominator: number | null,
): EntryInput['rows'][number] => ({
  place: 'row-0-numerator',
  period,
  ...{ numerator, denominator, value: null, flags: [] },
});

const input = (change: Partial<EntryInput> = {}): EntryInput => ({
  measure: 'X.2',
  series: SERIES,
  area: null,
  source: FIRST_SOURCE,
  version: 2,
  pasted: null,
  rows: [row(THIRD, 9, 280)],
  ...change,
});
const enter = (change: Partial<EntryInput> = {}) => enterFigures(office.people.officer, input(change), NOW);

test('an officer enters a quarter, with an event that says where it came from', async () => {
  expect(await enter()).toBe(1);
  expect(await figuresOf('X.2')).toContain(`July to September 2026, 9, 280, revision 1, ${FIRST_SOURCE}`);
  const [event] = await listUncoveredEvents({ subject: { kind: 'measure', id: 'X.2' }, limit: 1 });
  expect(event).toMatchObject({
    actorName: 'Olive Officer',
    action: 'figures entered',
    detail: { series: SERIES, source: FIRST_SOURCE, new: 1, changed: 0 },
  });
});

test('a changed figure never replaces the old one', async () => {
  await enter({ rows: [row(SECOND, 16, 310)] });
  const found = await findSeriesOrigins(office.people.officer, 'X.2', SERIES);
  expect(found?.histories).toMatchObject([
    {
      period: SECOND,
      newest: { numerator: 16, revision: 2, flags: ['r'], file: null, evidence: [] },
      earlier: [{ numerator: 15, revision: 1, flags: [] }],
    },
    { newest: { revision: 1 }, earlier: [] },
  ]);
});

test('rows pasted in one block are saved instead of the boxes', async () => {
  await enter({ rows: [], pasted: 'Q2 2026/27\t9 [p]\t280' });
  expect(await figuresOf('X.2')).toHaveLength(3);
});

test.each<[string, Partial<EntryInput>, [string, string]]>([
  [
    'more than there were',
    { rows: [row(THIRD, 300, 280)] },
    ['row-0-numerator', 'July to September 2026: the numerator 300 is greater than the denominator 280'],
  ],
  [
    'half a rate',
    { rows: [row(THIRD, 9, null)] },
    ['row-0-numerator', 'July to September 2026: a percentage needs a denominator'],
  ],
  [
    'an unreadable block',
    { rows: [], pasted: 'Q2 2026/27\tmany\t280' },
    ['pasted', 'Line 1: “many” is not a figure'],
  ],
])('%s is refused beside its box, and nothing is saved', async (_what, change, [field, sentence]) => {
  const refusal = await refusalOf(enter(change));
  expect(refusal.field).toBe(field);
  expect(refusal.sentence).toContain(sentence);
  expect(await figuresOf('X.2')).toHaveLength(2);
});

test('a form sent as it was found says that nothing was entered', async () => {
  expect((await refusalOf(enter({ rows: [row(SECOND, 15, 310)] }))).sentence).toBe(
    'Enter a figure, or change one. Nothing was saved.',
  );
});

test('the second of two people is shown what the first saved, and may then save over it', async () => {
  await enterFigures(office.people.approver, input({ rows: [row(SECOND, 16, 310)] }), NOW);
  const mine = { rows: [row(SECOND, 14, 310)] };
  const { current } = await conflictOf(enter(mine));
  expect(current.version).toBe(3);
  expect(current.saved).toContainEqual({ label: 'April to June 2026', value: '16 of 310 (5.2%), revised' });
  expect(current.saved[0]?.value).toContain('Ada Approver');
  await enter({ ...mine, version: current.version });
  expect(await figuresOf('X.2')).toContain(`April to June 2026, 14, 310, revision 3, ${FIRST_SOURCE}`);
});

test('a panel member cannot enter figures', async () => {
  expect((await refusalOf(enterFigures(office.people.panelMember, input(), NOW))).code).toBe('not-allowed');
});

const LATEST = { series: null, until: null, today: day('2026-11-24') };

test.each(['panelMember', 'administrator'] as const)(
  'the sheet is not for a %s, because it holds counts as small as they are',
  async (who) => {
    expect((await refusalOf(findEntrySheet(office.people[who], 'X.2', LATEST))).code).toBe('not-allowed');
  },
);

test('the sheet holds the quarters that have ended, with what is known and the one before the first', async () => {
  const sheet = await findEntrySheet(office.people.officer, 'X.2', LATEST);
  expect(sheet).toMatchObject({ series: { slug: SERIES }, version: 2, roles: ['numerator', 'denominator'] });
  expect(sheet?.rows).toHaveLength(8);
  expect(sheet?.rows.slice(-2)).toEqual([
    { period: SECOND, typed: { numerator: '15', denominator: '310' } },
    { period: THIRD, typed: { numerator: '', denominator: '' } },
  ]);
  expect(sheet?.before?.period).toEqual(quarter('2024-07-01', '2024-09-30'));
});

test('the first figures of a measure need their area', async () => {
  const first = { measure: 'X.1', series: null, version: 0, rows: [row(THIRD, 41, null)] };
  expect((await refusalOf(enter(first))).field).toBe('area');
  await enter({ ...first, area: 'Avon and Somerset' });
  expect(await figuresOf('X.1')).toEqual([`July to September 2026, 41, -, revision 1, ${FIRST_SOURCE}`]);
});
