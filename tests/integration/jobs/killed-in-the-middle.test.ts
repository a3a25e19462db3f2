import { writeXlsx } from 'hucre/xlsx';
import { afterEach, expect, test } from 'vitest';
import { recordChange } from '@/lib/data/audit/audit';
import { listUncoveredEvents } from '@/lib/data/uncovered/events';
import { closeDatabase, inTransaction } from '@/lib/data/database';
import { moveFigureImport } from '@/lib/data/figures/figure-imports';
import { findUncoveredFigureImport } from '@/lib/data/uncovered/figure-imports';
import { enqueueJob } from '@/lib/data/enqueue-job';
import { insertPublication } from '@/lib/data/publications/publications';
import { findUncoveredPublication } from '@/lib/data/uncovered/publications';
import { SERVICE_ACTOR } from '@/lib/domain/audit-event';
import { day } from '@/lib/domain/day';
import { NO_TARGET } from '@/lib/domain/figures/figure-import';
import { withClient } from '@/lib/hosting/postgres/roles';
import { receiveFigures } from '@/lib/services/figures/import-figures';
import { preparePublication } from '@/lib/services/publications/prepare-publication';
import type { DatabaseForTest } from '@/tests/support/postgres/postgres-for-tests';
import { figuresOf, openOfficeWithMeasures } from '@/tests/support/figures-office';
import { INSPECTION_KEY, NOW, openOffice } from '@/tests/support/record-builders';
import {
  killWorker,
  startWorkerProcess,
  type StopAt,
  stopWritesAt,
  waitUntil,
} from '@/tests/support/service/worker-processes';

afterEach(closeDatabase);

const stateOf = async (id: string) => (await findUncoveredPublication(id))?.state;
const eventsOf = async (kind: string, id: string) =>
  (await listUncoveredEvents({ subject: { kind, id }, limit: 20 })).map(({ action }) => action);

const AN_EDITION: StopAt[] = [
  'insert published.edition_file',
  'update public.publication',
  'insert audit.event',
];

test.each(AN_EDITION)(
  'an edition whose worker was killed at “%s” is prepared by the next worker, once',
  async (stopAt) => {
    const { database, people } = await openOffice();
    const id = await preparePublication(people.officer, { changeNote: 'The worker will be killed.' }, NOW);
    const first = startWorkerProcess(database, 'real-worker');
    await stopWritesAt(database, stopAt, () => killWorker(first));
    expect(await stateOf(id)).toBe('preparing');
    startWorkerProcess(database, 'real-worker');
    await waitUntil(async () => (await stateOf(id)) !== 'preparing');
    expect(await stateOf(id)).toBe('draft');
    expect(await eventsOf('publication', id)).toEqual(['publication rendered', 'publication prepared']);
  },
  240_000,
);

const FIRST = '10000000-0000-4000-8000-000000000001';

async function openFirstEdition(): Promise<void> {
  await recordChange(
    {
      actor: SERVICE_ACTOR,
      subject: { kind: 'publication', id: FIRST },
      event: { action: 'publication prepared', detail: { number: 1 } },
    },
    async () => {
      const dated = { datedOn: day('2026-11-24'), changeNote: 'The first edition.' };
      await insertPublication({
        id: FIRST,
        number: 1,
        body: INSPECTION_KEY.body,
        ...dated,
        preparedById: null,
      });
      await enqueueJob('prepare-edition', { id: FIRST });
    },
  );
}

test('the first edition of a trial is published once though its worker was killed between drawing and publishing it', async () => {
  const { database } = await openOffice();
  await withClient(database.owner, (client) =>
    client.query(`begin; select audit.append('t', 't', 'test', 'service', 'trial', '{}');
      insert into trial default values; commit`),
  );
  await openFirstEdition();
  const first = startWorkerProcess(database, 'real-worker');
  await stopWritesAt(database, 'update published.edition', () => killWorker(first));
  expect(await stateOf(FIRST)).toBe('draft');
  startWorkerProcess(database, 'real-worker');
  await waitUntil(async () => (await stateOf(FIRST)) === 'published');
  expect(await eventsOf('publication', FIRST)).toEqual([
    'publication published',
    'publication rendered',
    'publication prepared',
  ]);
}, 240_000);

async function receiveWorkbook(officer: Parameters<typeof receiveFigures>[0]): Promise<string> {
  const rows = [
    ['Quarter', 'Charged', 'All outcomes'],
    ['2026/27 Q2', 9, 280],
  ];
  const bytes = await writeXlsx({ sheets: [{ name: 'Figures', rows }] });
  const file = new File([new Uint8Array(bytes)], 'figures.xlsx');
  return receiveFigures(officer, { measure: 'X.2', file, target: NO_TARGET, mappingName: null }, NOW);
}

/** As when a person agrees to a file of more rows than are saved while they wait. */
const agreeToLongImport = (id: string, appliedById: string) =>
  inTransaction(async () => {
    await moveFigureImport(id, { from: ['ready'], to: 'applying' }, { appliedById });
    await enqueueJob('import-figures', { id });
  });

test.each<StopAt>(['insert public.observation', 'insert audit.event'])(
  'a file of figures whose worker was killed at “%s” is saved by the next worker, once',
  async (stopAt) => {
    const { database, people } = await openOfficeWithMeasures();
    const id = await receiveWorkbook(people.officer);
    const first = startWorkerProcess(database, 'real-worker');
    await waitUntil(async () => (await findUncoveredFigureImport(id))?.state === 'ready');
    await agreeToLongImport(id, people.officer.id);
    await stopWritesAt(database, stopAt, () => killWorker(first));
    expect((await findUncoveredFigureImport(id))?.state).toBe('applying');
    expect(await figuresOf('X.2')).toHaveLength(2);
    startWorkerProcess(database, 'real-worker');
    await waitUntil(async () => (await findUncoveredFigureImport(id))?.state !== 'applying');
    expect((await findUncoveredFigureImport(id))?.state).toBe('applied');
    expect(await figuresOf('X.2')).toHaveLength(3);
    expect(await eventsOf('measure', 'X.2')).toEqual([
      'figures imported',
      'figures file received',
      'figures loaded',
    ]);
  },
  240_000,
);

/** As when PostgreSQL itself dies: every connection of the worker and of what it started is gone at once. */
const endConnections = ({ admin }: DatabaseForTest) =>
  withClient(admin, async (client) => {
    await client.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and usename like $1',
      ['%worker'],
    );
  });

test('a file of figures that was being saved when the database went away is saved when it is back, and not given up', async () => {
  const { database, people } = await openOfficeWithMeasures();
  const id = await receiveWorkbook(people.officer);
  startWorkerProcess(database, 'real-worker');
  await waitUntil(async () => (await findUncoveredFigureImport(id))?.state === 'ready');
  await agreeToLongImport(id, people.officer.id);
  await stopWritesAt(database, 'insert public.observation', () => endConnections(database));
  await waitUntil(async () => (await findUncoveredFigureImport(id))?.state !== 'applying');
  expect((await findUncoveredFigureImport(id))?.state).toBe('applied');
  expect(await figuresOf('X.2')).toHaveLength(3);
}, 240_000);
