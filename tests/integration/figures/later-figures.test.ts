import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase, openDatabase } from '@/lib/data/database';
import { findMeasure } from '@/lib/data/measures/measures';
import { withClient } from '@/lib/hosting/postgres/roles';
import { applyMigrations } from '@/prisma/migrate';
import { readShippedSeed } from '@/prisma/seed/first-run';
import { loadLaterFigures } from '@/lib/services/load-figures';
import { databaseOfRelease, readRelease } from '@/tests/support/postgres/earlier-release';
import type { DatabaseForTest } from '@/tests/support/postgres/postgres-for-tests';

const INSPECTION = { body: 'avon-and-somerset-opcc', inspection: '2021-phase-one' };
const seed = await readShippedSeed();
let database: DatabaseForTest;
let first = 0;

const read = <Row>(sql: string) =>
  withClient(database.owner, async (client) => (await client.query(sql)).rows as Row[]);

/** The figures that were there before, as they are. */
const before = () =>
  read(`select md5(string_agg(o::text, ',' order by o.id)) from observation o join series s on s.id = series_id
    where s.slug = 'sexual-offences-charges-by-year-closed'`);
const events = () =>
  read<{ subject_id: string }>(`select subject_id, detail from audit.readable_event
    where action = 'figures loaded' and seq > ${first} order by seq`);

beforeAll(async () => {
  database = await databaseOfRelease(readRelease('2026-11-26'));
  await applyMigrations(database.owner);
  openDatabase(database.owner);
});
afterAll(closeDatabase);

test('a record of an earlier version gets the figures that came since, once, each with its event, and keeps its own', async () => {
  const old = await before();
  first = (await read<{ seq: number }>('select seq::int from audit.head'))[0]?.seq ?? 0;
  const known = (await read<{ slug: string }>('select slug from series')).map(({ slug }) => slug);
  const all = [...seed.series, ...seed.forces].map(({ slug }) => slug);
  const later = all.filter((slug) => !known.includes(slug));
  expect(later.length).toBeGreaterThan(100);

  expect(await loadLaterFigures(seed, INSPECTION)).toBe(later.length);
  expect(await before()).toEqual(old);
  const now = (await read<{ slug: string }>('select slug from series')).map(({ slug }) => slug);
  expect(now.toSorted()).toEqual([...new Set([...known, ...all])].toSorted());
  const told = await events();
  expect(told.map(({ subject_id }) => subject_id)).toEqual(expect.arrayContaining(['3.1', 'X.6', 'C.11']));

  expect(await loadLaterFigures(seed, INSPECTION)).toBe(0);
  expect(await events()).toEqual(told);
});

test('the office reads them at once, and nobody outside it before it was decided what is shown', async () => {
  const slug = 'outcome-16-by-quarter-closed';
  const shown = async (role: 'officer' | 'panel') =>
    (await findMeasure({ role }, '3.1'))?.series.find((one) => one.slug === slug)?.observations ?? [];
  expect((await shown('officer')).filter(({ numerator }) => numerator !== null)).toHaveLength(8);
  expect((await shown('panel')).filter(({ numerator }) => numerator !== null)).toEqual([]);
  expect((await findMeasure({ role: 'officer' }, 'X.6'))?.recommendations.length).toBeGreaterThan(0);
});
