import { afterEach, beforeEach, expect, test } from 'vitest';
import { closeDatabase, openDatabase } from '@/lib/data/database';
import { findMeasure } from '@/lib/data/measures/measures';
import { day } from '@/lib/domain/day';
import { withClient } from '@/lib/hosting/postgres/roles';
import { listExemptions } from '@/lib/data/measures/exemptions';
import { describeExemption, exemptionsInWords } from '@/lib/domain/measures/exemption';
import { endExemption, exemptSeries } from '@/lib/services/measures/exempt-series';
import { refusalOf } from '@/tests/support/refusals';
import { enterFigures } from '@/lib/services/figures/enter-figures';
import { importFiguresFile } from '@/lib/services/figures/import-figures-file';
import { readImportArguments } from '@/scripts/measures-import/arguments';
import { FIRST_SOURCE, openOfficeWithMeasures, SERIES } from '@/tests/support/figures-office';
import { decideNow } from '@/tests/support/decide-now';
import { NOW, type Office } from '@/tests/support/record-builders';

let office: Office;
beforeEach(async () => {
  office = await openOfficeWithMeasures();
});
afterEach(closeDatabase);

const OFFICIAL = 'https://www.gov.uk/government/statistics/outcomes';

/** What a panel member reads of the charge rate once it was decided, one line for each figure: area, cases charged, all cases. */
async function seenByThePanel(): Promise<string[]> {
  await decideNow(office.database);
  const measure = await findMeasure({ ...office.people.officer, role: 'panel' }, 'X.2');
  return (measure?.series ?? []).flatMap(({ area, observations }) =>
    observations.map(({ numerator, denominator }) => `${area}: ${numerator ?? '[c]'} of ${denominator}`),
  );
}

/** As the database's owner, which only the set-up and its tests are. */
const asOwner = (sql: string) =>
  withClient(office.database.owner, async (client) => {
    await client.query('begin');
    await client.query(sql);
    await client.query(`select audit.append('service', 'This service', 'test', 'series', 'x', '{}')`);
    await client.query('commit');
  });
const markOfficial = () => asOwner(`update series set official_url = '${OFFICIAL}'`);
const makeTrial = () => asOwner('insert into trial default values');

const enter = (numerator: number) =>
  enterFigures(
    office.people.officer,
    {
      ...{ measure: 'X.2', series: SERIES, area: null, source: FIRST_SOURCE, version: 2, pasted: null },
      rows: [
        {
          place: 'row-0-numerator',
          period: { type: 'quarter', start: day('2026-07-01'), end: day('2026-09-30') },
          ...{ numerator, denominator: 280, value: null, flags: [] },
        },
      ],
    },
    NOW,
  );

test('a file brought in with an open licence and an official address has its count of 3 hidden from the panel', async () => {
  await closeDatabase();
  openDatabase(office.database.owner);
  const args = readImportArguments([
    ...['figures.csv', '--measure', 'X.2', '--area', 'Wales', '--source', 'Home Office'],
    ...['--source-url', OFFICIAL, '--licence', 'Open Government Licence v3.0'],
  ]);
  const bytes = new TextEncoder().encode('fy,q,charged,all\n2026/27,1,3,310\n2026/27,2,9,280');
  await importFiguresFile({ ...args, file: { name: 'figures.csv', bytes } }, NOW);
  expect(await seenByThePanel()).toEqual([
    'Avon and Somerset: 12 of 300',
    'Avon and Somerset: 15 of 310',
    'Wales: [c] of 310',
    'Wales: 9 of 280',
  ]);
});

const addShippedCountOf3 = () =>
  asOwner(`insert into observation (id, series_id, period_start, period_end, numerator, denominator, flags)
    select gen_random_uuid(), id, '2026-10-01', '2026-12-31', 3, 290, '{}' from series`);

const { readOn, address, place } = {
  readOn: day('2026-11-20'),
  address: OFFICIAL,
  place: 'Table A4, row “Rape”',
};
const read = (series = SERIES) =>
  exemptSeries(office.people.approver, { measure: 'X.2', series, address, place, readOn }, NOW);

test('on the database of an office a shipped address shows no count of 3, until an approver has read the figures there', async () => {
  await addShippedCountOf3();
  await markOfficial();
  expect((await seenByThePanel()).at(-1)).toBe('Avon and Somerset: [c] of 290');
  await read();
  expect((await seenByThePanel()).at(-1)).toBe('Avon and Somerset: 3 of 290');
  const [said] = exemptionsInWords(await listExemptions('X.2'));
  expect(said).toBe(
    `Measure X.2, “Charge rate”: shown as published, small counts too. ${office.people.approver.name} read these figures on 20 November 2026 at ${OFFICIAL} (Table A4, row “Rape”).`,
  );
});

test('what an approver has read says nothing of a figure that is added later, and ends with a reason', async () => {
  await addShippedCountOf3();
  await read();
  await enter(40);
  expect((await seenByThePanel()).at(-1)).toBe('Avon and Somerset: [c] of 290');
  expect((await listExemptions('X.2')).map(describeExemption)).toEqual([
    `Small counts are hidden. Figures were added after ${office.people.approver.name} read them on 20 November 2026.`,
  ]);
  await read();
  expect((await seenByThePanel()).at(-1)).toBe('Avon and Somerset: 3 of 290');
  const end = { measure: 'X.2', ended: SERIES, reason: 'The page has gone.' };
  await endExemption(office.people.approver, end, NOW);
  expect((await seenByThePanel()).at(-1)).toBe('Avon and Somerset: [c] of 290');
});

test('an officer cannot say that figures are public, nor can the database be told so in their name', async () => {
  const { officer } = office.people;
  const input = { measure: 'X.2', series: SERIES, address, place, readOn };
  expect((await refusalOf(exemptSeries(officer, input, NOW))).code).toBe('not-allowed');
  const typed = `insert into series_exemption (series_id, address, place, read_on, read_by, figures, agreed_at)
    select id, '${OFFICIAL}', 'A4', '2026-11-20', '${officer.id}', 2, now() from series`;
  await expect(asOwner(typed)).rejects.toThrow('is said by an approver');
});

test('figures cannot have been read on a day to come, and not twice', async () => {
  const later = { measure: 'X.2', series: SERIES, address, place, readOn: day('2026-12-24') };
  expect((await refusalOf(exemptSeries(office.people.approver, later, NOW))).field).toBe('readOn');
  await read();
  expect((await refusalOf(read())).code).toBe('changed-meanwhile');
  expect((await refusalOf(read('no-such-series'))).code).toBe('not-found');
});

test('in a trial a count of 3 that shipped with its official address is shown, until anybody adds a figure to its series', async () => {
  await makeTrial();
  await addShippedCountOf3();
  expect((await seenByThePanel()).at(-1)).toBe('Avon and Somerset: [c] of 290');
  await markOfficial();
  expect((await seenByThePanel()).at(-1)).toBe('Avon and Somerset: 3 of 290');
  await enter(40);
  expect((await seenByThePanel()).at(-1)).toBe('Avon and Somerset: [c] of 290');
});

test.each(['app', 'worker'] as const)('the %s role can neither set nor insert the mark', async (role) => {
  const attempts = [
    `update series set official_url = '${OFFICIAL}'`,
    `insert into series (id, slug, measure_id, title, area, scope, basis, period_type, unit, source, licence, official_url)
       select gen_random_uuid(), 'typed', id, 'T', 'Here', 'All', 'outcome', 'quarter', 'percent', 'S', 'L', '${OFFICIAL}'
       from measure limit 1`,
  ];
  for (const sql of attempts)
    await expect(withClient(office.database[role], (client) => client.query(sql))).rejects.toMatchObject({
      code: '42501',
    });
});
