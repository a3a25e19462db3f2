import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MeasureView } from '@/components/measures/measure-view';
import { appendEvent } from '@/lib/data/audit/audit';
import { insertAnnotation, insertSeries } from '@/lib/data/measures/catalogue';
import { insertBodies } from '@/lib/data/inspections/imports';
import { closeDatabase, inTransaction, openDatabase } from '@/lib/data/database';
import { listNotesOf } from '@/lib/data/measures/edit-measures';
import { listFootnotesOf } from '@/lib/data/measures/footnotes';
import { listMeasureChanges } from '@/lib/data/measures/measure-changes';
import { findMeasure, findMeasureOfOffice } from '@/lib/data/measures/measures';
import { SERVICE_ACTOR } from '@/lib/domain/audit-event';
import { buildChartModel } from '@/lib/domain/chart/chart-model';
import { chartInputOf, groupSeries } from '@/lib/domain/chart/chart-series';
import { addDays, day, dayInLondon } from '@/lib/domain/day';
import { describeFreshStarts } from '@/lib/domain/measures/measure-notes';
import type { SignedInActor } from '@/lib/domain/permissions';
import { Refusal } from '@/lib/domain/refusal';
import { withClient } from '@/lib/hosting/postgres/roles';
import { addFootnote, withdrawFootnote } from '@/lib/services/measures/footnote-on-measure';
import { addNote, withdrawNote } from '@/lib/services/measures/note-on-measure';
import { setTarget } from '@/lib/services/measures/set-target';
import { openOfficeWithMeasures } from '@/tests/support/figures-office';
import { NOW, type Office } from '@/tests/support/record-builders';
import { refusalOf } from '@/tests/support/refusals';
import { publicMeasures } from '@/tests/support/covered';
import { decideNow } from '@/tests/support/decide-now';

/** Years at a low level, then as many at a high one, by which a fresh start can be seen. */
const LOW = [20, 21, 19, 20, 22, 20, 19, 21, 20, 20, 21, 19];
const HIGH = [60, 61, 59, 60, 62, 60, 59, 61, 60, 60, 61, 59];
const START_OF_HIGH = day('2013-04-01');

const yearsOf = (rates: readonly number[]) =>
  rates.map((rate, index) => ({
    period: {
      type: 'financial-year' as const,
      start: day(`${2001 + index}-04-01`),
      end: day(`${2002 + index}-03-31`),
    },
    // Of so many cases that nobody small stands behind a rate: rates without cases may be hidden from the panel.
    ...{ numerator: 5 * rate, denominator: 500, value: null, flags: [], revision: 1 },
  }));

let office: Office;
beforeEach(async () => {
  office = await openOfficeWithMeasures();
  await closeDatabase();
  openDatabase(office.database.owner);
  await inTransaction(async () => {
    await insertSeries({
      ...{ slug: 'long-series', measureRef: 'X.2', title: 'Charge rate by year', areaCode: 'E23000036' },
      ...{
        area: 'Avon and Somerset',
        scope: 'Rape',
        basis: 'outcome',
        periodType: 'financial-year',
        unit: 'percent',
      },
      ...{
        source: 'The force',
        sourceUrl: 'https://example.org',
        licence: 'Open Government Licence v3.0',
        note: null,
      },
      observations: yearsOf([...LOW, ...HIGH]),
    });
    await appendEvent({
      actor: SERVICE_ACTOR,
      subject: { kind: 'measure', id: 'X.2' },
      event: { action: 'figures loaded', detail: { measure: 'X.2', series: 1, observations: 24 } },
    });
  });
  await closeDatabase();
  openDatabase(office.database.app);
});
afterEach(closeDatabase);

const read = async (actor: SignedInActor = office.people.officer) => {
  const measure = await findMeasure(actor, 'X.2');
  if (!measure) throw new Error('No measure X.2');
  return measure;
};

const pageOf = async (actor: SignedInActor, home: '/manage/measures' | '/panel/measures') =>
  renderToStaticMarkup(
    <MeasureView
      {...{ measure: await read(actor), home, today: dayInLondon(NOW) }}
      changes={await listMeasureChanges(actor, 'X.2')}
    />,
  );

const editionChart = async () => {
  const record = await findMeasureOfOffice(office.people.officer, 'X.2');
  const [picked] = publicMeasures(record ? [record] : []);
  const group = groupSeries(picked?.series ?? []).find(({ id }) => id === 'long-series');
  if (!picked || !group) throw new Error('No series in the edition');
  return buildChartModel(chartInputOf(picked, group));
};

const afresh = {
  ...{
    measure: 'X.2',
    date: START_OF_HIGH,
    words: 'April 2013: new counting rules',
    source: 'The force, by letter',
  },
  ...{ rebase: true, reason: 'Cases are counted otherwise from this day on' },
};

test('a recorded fresh start is applied on the page of the office, of the panel and in an edition', async () => {
  expect((await editionChart()).judgement.notJudged).toBe('level-changed');
  await addNote(office.people.officer, afresh, NOW);
  await decideNow(office.database);
  const note = 'The average and limits are worked out again from 1 April 2013: Cases are counted otherwise';
  expect(await pageOf(office.people.officer, '/manage/measures')).toContain(note);
  expect(await pageOf(office.people.panelMember, '/panel/measures')).toContain(note);
  const chart = await editionChart();
  expect(chart.limits).toHaveLength(2);
  expect(chart.notes.join()).toContain(note);
  expect(chart.judgement.variation).toBe('common-cause');
});

test('the office is told beforehand when a fresh start takes effect', async () => {
  const sentences = describeFreshStarts(await read());
  expect(sentences).toContainEqual(
    expect.stringContaining(
      'for a day up to 1 April 2013 the average and limits are worked out again at once',
    ),
  );
  expect(sentences).toContainEqual(expect.stringContaining('when 12 figures follow the day of the note'));
});

test('until twelve figures follow, nothing is worked out again and a note says so', async () => {
  await addNote(office.people.officer, { ...afresh, date: addDays(START_OF_HIGH, 366) }, NOW);
  const chart = await editionChart();
  expect(chart.judgement.notJudged).toBe('level-changed');
  expect(chart.notes.join()).toContain(
    'are not worked out again from 2 April 2014, because fewer than 12 figures follow',
  );
});

test('a fresh start without a reason is refused by the office, and by the database', async () => {
  const unexplained = addNote(office.people.officer, { ...afresh, reason: null }, NOW);
  expect((await refusalOf(unexplained)).field).toBe('reason');
  const save = withClient(office.database.owner, (client) =>
    client.query(
      `insert into annotation (id, date, words, source, rebase, reason) values (gen_random_uuid(), now(), 'w', 's', true, ' ')`,
    ),
  );
  await expect(save).rejects.toThrow('rebase_has_a_reason');
});

test('a note that is withdrawn leaves the charts and stays in the history', async () => {
  await addNote(office.people.officer, afresh, NOW);
  const [note] = await listNotesOf('X.2');
  const withdraw = () =>
    withdrawNote(
      office.people.approver,
      { measure: 'X.2', id: note?.id ?? '', reason: 'It was the wrong year' },
      NOW,
    );
  await withdraw();
  expect((await editionChart()).judgement.notJudged).toBe('level-changed');
  expect((await read()).annotations).toEqual([]);
  expect(await listNotesOf('X.2')).toMatchObject([
    { words: 'April 2013: new counting rules', withdrawnReason: 'It was the wrong year' },
  ]);
  const history = await pageOf(office.people.officer, '/manage/measures');
  expect(history).toContain('Note withdrawn');
  expect(history).toContain('Why: It was the wrong year');
  expect((await refusalOf(withdraw())).sentence).toBe('This note was already withdrawn.');
  const panel = await pageOf(office.people.panelMember, '/panel/measures');
  expect(panel).not.toMatch(/April 2013|wrong year|Ada Approver/);
});

test('the web process cannot bring a withdrawn note back', async () => {
  await addNote(office.people.officer, afresh, NOW);
  const [note] = await listNotesOf('X.2');
  const { id = '' } = note ?? {};
  await withdrawNote(office.people.officer, { measure: 'X.2', id, reason: 'It was the wrong year' }, NOW);
  const back = withClient(office.database.app, (client) =>
    client.query('update annotation set withdrawn_at = null'),
  );
  await expect(back).rejects.toThrow('withdrawn once');
});

const target = (change = {}) => ({
  ...{ measure: 'X.2', value: 55, setBy: 'The Police and Crime Plan', setOn: day('2025-04-01') },
  ...{ endsOn: null, reason: 'The plan names it', ...change },
});

test('a newer target takes the place of the older one, which is kept', async () => {
  await setTarget(office.people.officer, target({ value: 40, setOn: day('2020-04-01') }), NOW);
  await setTarget(office.people.officer, target(), NOW);
  const chart = await editionChart();
  expect(chart.target?.value).toBe(55);
  const page = await pageOf(office.people.panelMember, '/panel/measures');
  expect(page).toContain('55.0%, set by The Police and Crime Plan on 1 April 2025');
  expect(page).toContain('40.0%, set by The Police and Crime Plan on 1 April 2020');
  expect(await listMeasureChanges(office.people.officer, 'X.2')).toHaveLength(2);
});

test('figures after the end of a target are not judged by it', async () => {
  await setTarget(
    office.people.officer,
    target({ setOn: day('2020-04-01'), endsOn: day('2024-03-31') }),
    NOW,
  );
  const chart = await editionChart();
  expect([chart.target, chart.judgement.assurance]).toEqual([null, null]);
});

test('a panel member sets no target and adds no note', async () => {
  const { panelMember } = office.people;
  expect((await refusalOf(setTarget(panelMember, target(), NOW))).code).toBe('not-allowed');
  expect((await refusalOf(addNote(panelMember, afresh, NOW))).code).toBe('not-allowed');
});

test('of twenty targets set at the same moment one is kept, and nineteen officers are told that another was set', async () => {
  const target = { measure: 'X.2', setOn: day('2026-11-20'), setBy: 'The commissioner', endsOn: null };
  const setting = Array.from({ length: 20 }, (_, index) =>
    setTarget(office.people.officer, { ...target, value: 20 + index, reason: `Number ${index}` }, NOW),
  );
  const results = await Promise.allSettled(setting);
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const lost = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
  expect(lost.map((reason: unknown) => (reason instanceof Refusal ? reason.code : reason))).toEqual(
    Array(19).fill('changed-meanwhile'),
  );
  expect((await read()).targets).toHaveLength(1);
});

test('officer and panel member read, with every measure, what happened in the area of the force', async () => {
  const event = { date: day('2021-06-01'), words: 'June 2021: a new team', source: 'The force' };
  await closeDatabase();
  openDatabase(office.database.owner);
  await inTransaction(async () => {
    await insertBodies([
      { slug: 'a-force', kind: 'force', name: 'A force', shortName: 'A force', onsCode: 'E23000036' },
    ]);
    await insertAnnotation({ ...event, measureRef: null, rebase: false, reason: null });
    await appendEvent({
      actor: SERVICE_ACTOR,
      subject: { kind: 'service', id: 'events' },
      event: { action: 'service set up', detail: { organisation: 'a-force' } },
    });
  });
  await closeDatabase();
  openDatabase(office.database.app);
  for (const actor of [office.people.officer, office.people.panelMember]) {
    expect((await read(actor)).events).toEqual([
      { ...event, area: 'Avon and Somerset', areaCode: 'E23000036' },
    ]);
  }
});

test('an officer adds a footnote to a figure and withdraws it: each leaves its event and its line in the history', async () => {
  const { officer, panelMember } = office.people;
  const about = 'long-series 2013-04-01 2014-03-31';
  await addFootnote(officer, { measure: 'X.2', about, words: 'Counted by hand', source: 'The force' }, NOW);
  // Until it is decided what is shown of the figure, words about it are not shown either.
  expect((await read(panelMember)).footnotes).toEqual([]);
  await decideNow(office.database);
  expect((await read(panelMember)).footnotes).toEqual([
    {
      ...{ words: 'Counted by hand', source: 'The force' },
      about: { kind: 'figure', slug: 'long-series', start: '2013-04-01', end: '2014-03-31' },
    },
  ]);
  const [kept] = await listFootnotesOf(await read());
  const end = { measure: 'X.2', id: kept?.id ?? '', reason: 'It was another year' };
  await withdrawFootnote(officer, end, NOW);
  expect((await read(panelMember)).footnotes).toEqual([]);
  expect((await refusalOf(withdrawFootnote(officer, end, NOW))).code).toBe('changed-meanwhile');
  const changes = await listMeasureChanges(officer, 'X.2');
  expect(changes.slice(0, 2).map(({ kind, changed }) => [kind, changed])).toEqual([
    ['note-withdrawn', ['Footnote to: Charge rate by year: 2013 to 2014']],
    ['note-added', ['Footnote to: Charge rate by year: 2013 to 2014']],
  ]);
});

test('a footnote is about figures that the measure has, and a footnote of another measure is not withdrawn here', async () => {
  const { officer } = office.people;
  const words = { words: 'A footnote', source: 'The force' };
  const elsewhere = addFootnote(officer, { measure: 'X.2', about: 'of-another', ...words }, NOW);
  expect((await refusalOf(elsewhere)).field).toBe('about');
  await addFootnote(officer, { measure: 'X.2', about: 'measure', ...words }, NOW);
  const [kept] = await listFootnotesOf(await read());
  const wrong = { measure: 'C.2', id: kept?.id ?? '', reason: 'It was another year' };
  expect((await refusalOf(withdrawFootnote(officer, wrong, NOW))).code).toBe('not-found');
});
