import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { closeDatabase } from '@/lib/data/database';
import { findSeriesOrigins } from '@/lib/data/figures/figure-origins';
import { hasUndecidedFigures } from '@/lib/data/measures/decide-figures';
import { findMeasure } from '@/lib/data/measures/measures';
import { findUncoveredMeasure } from '@/lib/data/uncovered/measures';
import { day } from '@/lib/domain/day';
import { buildChartModel } from '@/lib/domain/chart/chart-model';
import { chartInputOf, groupSeries } from '@/lib/domain/chart/chart-series';
import type { SignedInActor } from '@/lib/domain/permissions';
import { withClient } from '@/lib/hosting/postgres/roles';
import { editMeasure } from '@/lib/services/measures/edit-measure';
import { enterFigures } from '@/lib/services/figures/enter-figures';
import { decideNow } from '@/tests/support/decide-now';
import { FIRST_SOURCE, openOfficeWithMeasures, SERIES } from '@/tests/support/figures-office';
import { NOW, type Office } from '@/tests/support/record-builders';

let office: Office;
beforeEach(async () => {
  office = await openOfficeWithMeasures();
  await decideNow(office.database);
});
afterEach(closeDatabase);

const panelMember = (): SignedInActor => ({ ...office.people.officer, role: 'panel' });

async function seriesSeen() {
  const measure = await findMeasure(panelMember(), 'X.2');
  const series = measure?.series.find(({ slug }) => slug === SERIES);
  if (!measure || !series) throw new Error('The panel reads the measure');
  return { measure, series };
}

const inWords = async () =>
  (await seriesSeen()).series.observations.map(({ numerator, denominator, flags }) =>
    `${numerator} of ${denominator} ${flags.join()}`.trim(),
  );

/** A number that is nowhere else on a page: found anywhere, it has got out. */
const CANARY = 737;

const enter = (
  numerator: number,
  denominator: number,
  quarter: [string, string] = ['2026-07-01', '2026-09-30'],
) =>
  enterFigures(
    office.people.officer,
    {
      ...{ measure: 'X.2', series: SERIES, area: null, source: FIRST_SOURCE, version: 2, pasted: null },
      rows: [
        {
          place: 'row-0-numerator',
          period: { type: 'quarter', start: day(quarter[0]), end: day(quarter[1]) },
          ...{ numerator, denominator, value: null, flags: [] },
        },
      ],
    },
    NOW,
  );

const asOwner = <Row extends object>(sql: string) =>
  withClient(office.database.owner, async (client) => (await client.query<Row>(sql)).rows);

const waitingJobs = async () =>
  (await asOwner<{ task: string }>('select task_identifier as task from graphile_worker.jobs')).map(
    ({ task }) => task,
  );

describe('a figure that was entered just now', () => {
  test('is being checked for a panel member, and its numbers are in nothing they are sent', async () => {
    await enter(CANARY, 7370);
    expect((await inWords()).at(-1)).toBe('null of null checking');
    const { measure, series } = await seriesSeen();
    const [group] = groupSeries([series]);
    if (!group) throw new Error('The series makes a chart');
    const chart = buildChartModel(chartInputOf(measure, group));
    expect(JSON.stringify([measure, chart])).not.toMatch(/737|\b10(\.0)?%/);
    expect(JSON.stringify(chart)).toContain('Being checked');
    expect(JSON.stringify(chart)).toContain('1 quarter is being checked.');
    const origins = await findSeriesOrigins(panelMember(), 'X.2', SERIES);
    expect(JSON.stringify(origins)).not.toContain('737');
  });

  test('is shown once it was decided, by the job that saving it asked for', async () => {
    await enter(CANARY, 7370);
    expect(await waitingJobs()).toEqual(['decide-figures']);
    expect(await hasUndecidedFigures()).toBe(true);
    await decideNow(office.database);
    expect(await hasUndecidedFigures()).toBe(false);
    expect((await inWords()).at(-1)).toBe(`${CANARY} of 7370`);
  });

  test('is read by the office at once', async () => {
    await enter(CANARY, 7370);
    const measure = await findMeasure(office.people.officer, 'X.2');
    expect(measure?.series[0]?.observations.at(-1)?.numerator).toBe(CANARY);
  });
});

test('a correction is being checked, and what was decided of the figure before says nothing of it', async () => {
  expect(await inWords()).toEqual(['12 of 300', '15 of 310']);
  await enter(3, 310, ['2026-04-01', '2026-06-30']);
  expect(await inWords()).toEqual(['12 of 300', 'null of null checking']);
  await decideNow(office.database);
  expect(await inWords()).toEqual(['12 of 300', 'null of 310 r,c']);
});

test('a stricter rule hides all figures of its measure until they were decided again', async () => {
  const measure = await findUncoveredMeasure('X.2');
  if (!measure) throw new Error('The measure is there');
  const { title, definition, numerator, denominator, frequency, direction, source, scope, caution, reading } =
    measure;
  const words = {
    title,
    definition,
    numerator,
    denominator,
    frequency,
    direction,
    source,
    scope,
    caution,
    reading,
  };
  await editMeasure(
    office.people.approver,
    {
      ...{ ...words, measure: 'X.2', version: measure.version, reason: 'The groups are small' },
      ...{ figuresDueAfter: null, disclosureRule: 'small-groups' },
    },
    NOW,
  );
  expect(await inWords()).toEqual(['null of null checking', 'null of null checking']);
  expect(await waitingJobs()).toEqual(['decide-figures']);
  await decideNow(office.database);
  expect(await inWords()).toEqual(['12 of 300', '15 of 310']);
});

test('a decision is kept for each figure and audience with its reason, and the one before it is kept too', async () => {
  await enter(3, 310, ['2026-04-01', '2026-06-30']);
  await decideNow(office.database);
  const kept =
    await asOwner(`select o.revision, d.audience, d.hides, d.reason, d.superseded_at is null as holds
    from disclosure_decision d join observation o on o.id = d.observation_id
    where o.period_end = '2026-06-30' order by o.revision, d.audience`);
  expect(kept).toEqual(
    [
      { revision: 1, hides: [], reason: 'clear' },
      { revision: 2, hides: ['numerator'], reason: 'small' },
    ].flatMap((one) => ['panel', 'public'].map((audience) => ({ ...one, audience, holds: true }))),
  );
  const [event] = await asOwner(
    `select detail from audit.readable_event where action = 'small numbers decided' order by seq desc limit 1`,
  );
  expect(event).toEqual({ detail: { decided: 2, changed: 2, hidden: 1, nearlyShown: 0 } });
});

test('deciding again changes nothing and leaves no event while nothing has changed', async () => {
  const count = () =>
    asOwner(`select count(*)::int as n from audit.event union all
    select count(*)::int from disclosure_decision`);
  const before = await count();
  await decideNow(office.database);
  expect(await count()).toEqual(before);
});

test.each([
  ['change', `update disclosure_decision set hides = '{}'`],
  ['change the reason of', `update disclosure_decision set reason = 'exempt', superseded_at = now()`],
  ['remove', 'delete from disclosure_decision'],
])('not even the owner of the database can %s a decision that was made', async (_what, sql) => {
  await expect(asOwner(sql)).rejects.toThrow('A decision about small numbers is kept as it was made');
});
