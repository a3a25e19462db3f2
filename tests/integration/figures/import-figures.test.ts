import { zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listUncoveredEvents } from '@/lib/data/uncovered/events';
import { closeDatabase, openDatabase } from '@/lib/data/database';
import { findFigureImport, listMappingNames } from '@/lib/data/figures/figure-imports';
import { findUncoveredFigureImport, findUncoveredImportBody } from '@/lib/data/uncovered/figure-imports';
import { LIKE_THE_LAST, NO_TARGET } from '@/lib/domain/figures/figure-import';
import { withClient } from '@/lib/hosting/postgres/roles';
import { enterFigures } from '@/lib/services/figures/enter-figures';
import {
  giveUpImport,
  receiveFigures as receiveAndLeave,
  saveImport as saveAndLeave,
} from '@/lib/services/figures/import-figures';
import { chooseHowToReadForm } from '@/lib/schemas/figures/figures-import';
import { runImport } from '@/lib/services/figures/run-import';
import { chooseHowToRead, receiveFigures, saveImport } from '@/tests/support/import-by-worker';
import { figuresOf, FIRST_SOURCE, openOfficeWithMeasures, SERIES } from '@/tests/support/figures-office';
import { NOW, type Office } from '@/tests/support/record-builders';
import { refusalOf } from '@/tests/support/refusals';

let office: Office;
beforeEach(async () => {
  office = await openOfficeWithMeasures();
});
afterEach(closeDatabase);

const file = (name: string, ...lines: string[]) => new File([lines.join('\n')], name);
const QUARTERS = file(
  'quarters.csv',
  'Quarter,Charged,All outcomes',
  '2025/26 Q4,12,300',
  '2026/27 Q1,17,310',
  '2026/27 Q2,9 [p],280',
);

const receive = (upload: File, target = NO_TARGET, measure = 'X.2') =>
  receiveFigures(office.people.officer, { measure, file: upload, target, mappingName: null }, NOW);

async function importAt(id: string) {
  const found = await findUncoveredFigureImport(id);
  if (!found) throw new Error('No such import');
  return found;
}

async function save(id: string, actor = office.people.officer) {
  const { planHash } = await importAt(id);
  return saveImport(actor, { id, planHash: planHash ?? '' }, NOW);
}

const HELD = [
  `January to March 2026, 12, 300, revision 1, ${FIRST_SOURCE}`,
  `April to June 2026, 15, 310, revision 1, ${FIRST_SOURCE}`,
];

test('an officer uploads a file and sees what saving would do; nothing is saved yet', async () => {
  const { state, report, rows } = await importAt(await receive(QUARTERS));
  expect([state, rows]).toEqual(['ready', 2]);
  expect(report?.counts).toEqual({ new: 1, changed: 1, 'other-source': 0, same: 1, refused: 0 });
  expect(report?.lines.map(({ place, kind }) => `${place} ${kind}`)).toEqual([
    'B2 same',
    'B3 changed',
    'B4 new',
  ]);
  expect(await figuresOf('X.2')).toEqual(HELD);
});

test('the dry run is the office’s to read: a panel member finds no such import', async () => {
  const id = await receive(QUARTERS);
  const { officer, panelMember } = office.people;
  expect(await findFigureImport(officer, id)).toEqual(await importAt(id));
  expect(await findFigureImport(panelMember, id)).toBeNull();
});

test('saved, a changed figure is a new revision beside the old one, with an event in the officer’s name', async () => {
  const id = await receive(QUARTERS);
  await save(id);
  expect(await figuresOf('X.2')).toEqual([
    ...HELD,
    `April to June 2026, 17, 310, revision 2, ${FIRST_SOURCE}`,
    `July to September 2026, 9, 280, revision 1, ${FIRST_SOURCE}`,
  ]);
  const [event] = await listUncoveredEvents({ subject: { kind: 'measure', id: 'X.2' }, limit: 1 });
  expect(event).toMatchObject({
    actorName: 'Olive Officer',
    action: 'figures imported',
    detail: { fileName: 'quarters.csv', new: 1, changed: 1, otherSource: 0 },
  });
  expect((await importAt(id)).state).toBe('applied');
});

test('once saved the file itself is let go, and every figure still says which file it came from', async () => {
  const id = await receive(QUARTERS);
  await save(id);
  expect(await findUncoveredImportBody(id)).toBeNull();
  const from = await withClient(office.database.owner, (client) =>
    client.query('select count(*)::int as rows from observation where import_id = $1', [id]),
  );
  expect(from.rows).toEqual([{ rows: 2 }]);
});

test('the same file a second time adds nothing', async () => {
  await save(await receive(QUARTERS));
  const again = await receive(QUARTERS);
  expect((await importAt(again)).report?.counts).toMatchObject({ new: 0, changed: 0, same: 3 });
  expect((await refusalOf(save(again))).sentence).toBe(
    'There is nothing to save: the record already holds these figures.',
  );
});

test('one row that is refused keeps the whole file out', async () => {
  const id = await receive(
    file('wrong.csv', 'Quarter,Charged,All outcomes', '2026/27 Q2,9,280', '2026/27 Q1,400,310'),
  );
  const { report } = await importAt(id);
  expect(report?.lines.find(({ kind }) => kind === 'refused')).toMatchObject({
    place: 'B3',
    reason: 'The numerator 400 is greater than the denominator 310',
  });
  expect((await refusalOf(save(id))).sentence).toContain('Nothing can be saved while 1 row is refused.');
  expect(await figuresOf('X.2')).toEqual(HELD);
});

test('figures of another source stand beside the first as revisions with their source', async () => {
  await save(await receive(QUARTERS, { ...NO_TARGET, source: 'Home Office tables' }));
  expect(await figuresOf('X.2')).toEqual([
    ...HELD,
    'April to June 2026, 17, 310, revision 2, Home Office tables',
    'July to September 2026, 9, 280, revision 1, Home Office tables',
  ]);
});

test('a file that is uploaded and is about another force cannot be saved, and says why', async () => {
  const id = await receive(
    file('rates.csv', 'Devon & Cornwall Police', 'Quarter,Charged,All outcomes', '2026/27 Q2,9,280'),
  );
  expect((await importAt(id)).report?.questions).toEqual([
    'The title “Devon & Cornwall Police” says Devon and Cornwall, but the series is about Avon and Somerset. Choose the rows or the file for Avon and Somerset, or another series.',
  ]);
  expect((await refusalOf(save(id))).sentence).toBe('Say how to read the file before you save it.');
  expect(await figuresOf('X.2')).toEqual(HELD);
});

test('when somebody else changed the figures after the dry run, nothing is saved and a new dry run waits', async () => {
  const id = await receive(QUARTERS);
  const { planHash } = await importAt(id);
  const entry = {
    measure: 'X.2',
    series: SERIES,
    area: null,
    source: FIRST_SOURCE,
    version: 2,
    pasted: 'April to June 2026\t17\t310',
  };
  await enterFigures(office.people.approver, { ...entry, rows: [] }, NOW);
  await saveImport(office.people.officer, { id, planHash: planHash ?? '' }, NOW);
  const waiting = await importAt(id);
  expect(waiting.state).toBe('ready');
  expect(waiting.problem).toContain('were changed after you saw this page. Nothing was saved.');
  expect(waiting.report?.counts).toMatchObject({ new: 1, changed: 0, same: 2 });
  await save(id);
  expect(await figuresOf('X.2')).toContain(`July to September 2026, 9, 280, revision 1, ${FIRST_SOURCE}`);
});

test('a dry run that was not the one on the screen is not saved', async () => {
  const id = await receive(QUARTERS);
  const refusal = await refusalOf(saveImport(office.people.officer, { id, planHash: '0'.repeat(64) }, NOW));
  expect(refusal.code).toBe('changed-meanwhile');
});

test('the first figures of a measure make its series, with the area and the source the officer said', async () => {
  const upload = file('recorded.csv', 'Quarter,Count', '2026/27 Q1,41', '2026/27 Q2,39');
  const target = { ...NO_TARGET, area: 'Avon and Somerset', source: 'The force, on request' };
  await save(await receive(upload, target, 'X.1'));
  expect(await figuresOf('X.1')).toEqual([
    'April to June 2026, 41, -, revision 1, The force, on request',
    'July to September 2026, 39, -, revision 1, The force, on request',
  ]);
});

test('without a source the first figures of a measure wait for one, and the officer can say it then', async () => {
  const upload = file('recorded.csv', 'Quarter,Count', '2026/27 Q1,41');
  const id = await receive(upload, { ...NO_TARGET, area: 'Avon and Somerset' }, 'X.1');
  expect((await importAt(id)).report?.questions).toEqual([
    'Say where the figures come from: they begin a new series.',
  ]);
  const target = { ...NO_TARGET, area: 'Avon and Somerset', source: 'The force' };
  await chooseHowToRead(office.people.officer, { id, target, choices: {}, saveAs: null }, NOW);
  expect((await importAt(id)).report).toMatchObject({ questions: [], counts: { new: 1 } });
});

test('a way of reading is kept under its name and used for the next file of the same kind', async () => {
  const lines = ['fy,q,t1,t2,assigned', '2026/27,2,9,3,280'];
  const id = await receive(file('first.csv', ...lines));
  expect((await importAt(id)).report?.questions).toHaveLength(1);
  const choices = { numerator: 't1', denominator: 'assigned' };
  await chooseHowToRead(
    office.people.officer,
    { id, target: NO_TARGET, choices, saveAs: 'Home Office quarters' },
    NOW,
  );
  expect(await listMappingNames()).toEqual(['Home Office quarters']);
  const input = {
    measure: 'X.2',
    file: file('next.csv', ...lines),
    target: NO_TARGET,
    mappingName: 'Home Office quarters',
  };
  const next = await receiveFigures(office.people.officer, input, NOW);
  expect((await importAt(next)).report).toMatchObject({ questions: [], counts: { new: 1 } });
});

test('what a mark means is asked once for the file, and remembered with the way of reading', async () => {
  const lines = ['Quarter,Charged,All outcomes', '2026/27 Q1,..,300', '2026/27 Q2,9,..', '2025/26 Q3,8,290'];
  const id = await receive(file('first.csv', ...lines));
  expect((await importAt(id)).report).toMatchObject({
    questions: ['What does “..” mean in this file?'],
    unknownMarks: ['..'],
  });
  const { target, choices, saveAs } = chooseHowToReadForm.parse({
    ...{ measure: 'X.2', id, mark0: '..', meaning0: 'x', saveAs: 'Force returns' },
  });
  await chooseHowToRead(office.people.officer, { id, target, choices, saveAs }, NOW);
  expect((await importAt(id)).report).toMatchObject({ questions: [], unknownMarks: [] });
  const again = { measure: 'X.2', file: file('next.csv', ...lines), target: NO_TARGET };
  const next = await receiveFigures(office.people.officer, { ...again, mappingName: saveAs }, NOW);
  expect((await importAt(next)).report?.questions).toEqual([]);
});

test('the second table of a sheet is chosen in one step, though its columns have other headings', async () => {
  const target = { ...NO_TARGET, area: 'Avon and Somerset', source: 'The force' };
  const first = ['Table 1: Rape offences recorded', 'Quarter,Recorded', '2026/27 Q1,210', '2026/27 Q2,222'];
  const second = ['', 'Table 2: Offences charged', 'Quarter,Charged', '2026/27 Q1,12', '2026/27 Q2,14'];
  const id = await receive(file('two-tables.csv', ...first, ...second), target, 'X.1');
  // The form sends the columns of the table that was read, because the person did not empty their boxes.
  const shown = { table: '2', layout: 'long', period: 'Quarter', numerator: 'Recorded', marks: '' };
  const { choices } = chooseHowToReadForm.parse({ measure: 'X.1', id, ...shown });
  await chooseHowToRead(office.people.officer, { id, target, choices, saveAs: null }, NOW);
  const { report } = await importAt(id);
  expect(report).toMatchObject({ questions: [], counts: { new: 2, refused: 0 } });
  expect(report?.lines.map(({ to }) => to?.numerator)).toEqual([12, 14]);
});

test('a new quarter of the same layout needs no answer: it is read as the last file, and saved', async () => {
  const headings = 'Financial Year,Financial Quarter,Force Name,Offence Subgroup,Outcome Type,Outcomes';
  const row = (quarter: number, outcome: string, count: number) =>
    ['2026/27', quarter, 'Avon and Somerset', 'Rape', outcome, count].join(',');
  const open = (name: string, quarter: number) =>
    file(name, headings, row(quarter, '1', 9), row(quarter, '1A', 2), row(quarter, '16', 189));
  const first = await receive(open('q2.csv', 2));
  expect((await importAt(first)).report?.questions).toEqual([
    'Say which date decides the period that a case is counted in. Files of this layout exist for several.',
  ]);
  const target = { ...NO_TARGET, basis: 'outcome' } as const;
  const saying = { id: first, target, choices: {}, saveAs: null };
  await chooseHowToRead(office.people.officer, saying, NOW);
  await save(first);
  const next = { measure: 'X.2', file: open('q3.csv', 3), target: NO_TARGET, mappingName: LIKE_THE_LAST };
  const id = await receiveFigures(office.people.officer, next, NOW);
  expect((await importAt(id)).report).toMatchObject({ questions: [], counts: { new: 1, refused: 0 } });
  await save(id);
  expect(await figuresOf('X.2')).toContain(`October to December 2026, 11, 200, revision 1, ${FIRST_SOURCE}`);
});

test('a way of reading that was kept under a name says also by which date cases are counted', async () => {
  const headings = 'Financial Year,Financial Quarter,Force Name,Offence Subgroup,Outcome Type,Outcomes';
  const open = (quarter: number) =>
    file(
      `q${quarter}.csv`,
      headings,
      `2026/27,${quarter},Avon and Somerset,Rape,1,9`,
      `2026/27,${quarter},Avon and Somerset,Rape,16,191`,
    );
  const first = await receive(open(2));
  const target = { ...NO_TARGET, basis: 'outcome' } as const;
  const saying = { id: first, target, choices: {}, saveAs: 'Open data on outcomes' };
  await chooseHowToRead(office.people.officer, saying, NOW);
  const next = { measure: 'X.2', file: open(3), target: NO_TARGET, mappingName: 'Open data on outcomes' };
  const id = await receiveFigures(office.people.officer, next, NOW);
  expect((await importAt(id)).report).toMatchObject({ questions: [], counts: { new: 1, refused: 0 } });
});

test('a series that counts by another date than the file is not mixed with it', async () => {
  const id = await receive(QUARTERS, { ...NO_TARGET, series: SERIES, basis: 'recorded' });
  expect((await importAt(id)).report?.questions).toEqual([
    expect.stringContaining('You said that the file counts by'),
  ]);
});

test('a panel member can neither upload nor save figures', async () => {
  const { panelMember } = office.people;
  const input = { measure: 'X.2', file: QUARTERS, target: NO_TARGET, mappingName: null };
  expect((await refusalOf(receiveFigures(panelMember, input, NOW))).code).toBe('not-allowed');
  const id = await receive(QUARTERS);
  expect((await refusalOf(save(id, panelMember))).code).toBe('not-allowed');
});

test('a bomb is refused at once, beside the box of the file, and leaves nothing behind', async () => {
  const bomb = new File(
    [new Uint8Array(zipSync({ 'xl/workbook.xml': new Uint8Array(3_000_000) }))],
    'figures.xlsx',
  );
  const refusal = await refusalOf(receive(bomb));
  expect([refusal.field, refusal.sentence]).toEqual([
    'file',
    expect.stringContaining('looks like an attack'),
  ]);
  const kept = await withClient(office.database.owner, (client) =>
    client.query('select 1 from figure_import'),
  );
  expect(kept.rowCount).toBe(0);
});

test('an import that is given up lets its file go and leaves an event', async () => {
  const id = await receive(QUARTERS);
  await giveUpImport(office.people.officer, { id }, NOW);
  expect([(await importAt(id)).state, await findUncoveredImportBody(id)]).toEqual(['given-up', null]);
  const [event] = await listUncoveredEvents({ subject: { kind: 'measure', id: 'X.2' }, limit: 1 });
  expect(event?.action).toBe('figures import given up');
});

/** Seven areas with 300 months each. */
const LONG = file(
  'long.csv',
  'area,month,count',
  ...Array.from({ length: 2100 }, (_, at) => {
    const month = Math.floor(at / 7);
    return `Area ${at % 7},${1990 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')},${at}`;
  }),
);

const queuedJobs = () =>
  withClient(office.database.admin, async (client) => {
    const { rows } = await client.query(
      `select task_identifier as task, payload, queue_name as queue
      from graphile_worker.jobs j join graphile_worker._private_jobs p using (id)`,
    );
    return rows;
  });

test('a small file is read by the worker at once, and not behind an edition', async () => {
  const input = { measure: 'X.2', file: QUARTERS, target: NO_TARGET, mappingName: null };
  const id = await receiveAndLeave(office.people.officer, input, NOW);
  expect(await importAt(id)).toMatchObject({ state: 'received', report: null, isLong: false });
  expect(await queuedJobs()).toEqual([
    { task: 'import-figures', payload: { id, size: 'small' }, queue: 'small-at-a-time' },
  ]);
});

test('more than 2,000 rows take their turn, and the worker saves them in the officer’s name with its own few rights', async () => {
  const id = await receive(LONG, { ...NO_TARGET, source: 'A test' }, 'X.1');
  const choices = { areas: 'area', periodType: 'month' } as const;
  await chooseHowToRead(
    office.people.officer,
    { id, target: { ...NO_TARGET, source: 'A test' }, choices, saveAs: null },
    NOW,
  );
  const { planHash } = await importAt(id);
  await saveAndLeave(office.people.officer, { id, planHash: planHash ?? '' }, NOW);
  expect(await importAt(id)).toMatchObject({ state: 'applying', rows: 2100, rowsDone: 0 });
  expect(await queuedJobs()).toContainEqual({
    task: 'import-figures',
    payload: { id },
    queue: 'one-at-a-time',
  });

  await closeDatabase();
  openDatabase(office.database.worker);
  await runImport(id, NOW);
  await closeDatabase();
  openDatabase(office.database.app);
  expect(await importAt(id)).toMatchObject({ state: 'applied', rowsDone: 2100 });
  expect(await figuresOf('X.1')).toHaveLength(2100);
  const [event] = await listUncoveredEvents({ subject: { kind: 'measure', id: 'X.1' }, limit: 1 });
  expect(event).toMatchObject({
    actorName: 'Olive Officer',
    action: 'figures imported',
    detail: { series: 7, new: 2100 },
  });
});
