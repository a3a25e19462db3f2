import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { withClient } from '@/lib/hosting/postgres/roles';
import { applyMigrations } from '@/prisma/migrate';
import { databaseOfRelease, type KeptRecord, readRelease } from '@/tests/support/postgres/earlier-release';
import type { DatabaseForTest } from '@/tests/support/postgres/postgres-for-tests';
import { answersAt } from '@/tests/support/public-answers';

/** Tables that a later version empties or fills by itself, each with the reason. */
const ROWS_THAT_CHANGE: Readonly<Record<string, string>> = {
  'public.measure_change':
    'words of the catalogue that were corrected have a line in the history of their measure',
  'audit.event': 'each corrected measure leaves an event',
};

/** What a new instance says of each series today. */
const SHIPPED = z
  .array(
    z.object({
      slug: z.string(),
      title: z.string(),
      source: z.string(),
      note: z.string().nullable(),
      trail: z.string().nullable().default(null),
    }),
  )
  .parse(JSON.parse(readFileSync('prisma/seed/series.json', 'utf8')));

/** An officer typed a figure into a series that came with the service, and named its source as the series did. */
const TYPED = `
  begin; set local session_replication_role = replica;
  update observation set source = series.source from series
    where series_id = series.id and slug = 'sexual-offences-recorded-england-and-wales';
  commit`;

async function countRows(database: DatabaseForTest, tables: readonly string[]) {
  return withClient(database.admin, async (client) => {
    const counts: Record<string, number> = {};
    for (const name of tables) {
      const { rows } = await client.query<{ count: string }>(`select count(*) from ${name}`);
      counts[name] = Number(rows[0]?.count);
    }
    return counts;
  });
}

describe.each(['2026-11-26'])('the record of the release of %s', (day) => {
  let record: KeptRecord;
  let database: DatabaseForTest;
  let applied: string[];

  beforeAll(async () => {
    record = readRelease(day);
    database = await databaseOfRelease(record);
    expect(await countRows(database, ['audit.event', 'published.edition_file'])).toEqual({
      'audit.event': 55,
      'published.edition_file': 256,
    });
    await withClient(database.admin, (client) => client.query(TYPED));
    ({ applied } = await applyMigrations(database.owner));
  });

  test('takes every later migration, and none a second time', async () => {
    expect(applied.filter((name) => record.migrations.includes(name))).toEqual([]);
    expect((await applyMigrations(database.owner)).applied).toEqual([]);
  });

  test('has every row it had, in every table', async () => {
    const before = Object.entries(record.tables).map(([name, { rows }]) => [name, rows] as const);
    const same = before.filter(([name]) => !(name in ROWS_THAT_CHANGE));
    expect(
      await countRows(
        database,
        same.map(([name]) => name),
      ),
    ).toEqual(Object.fromEntries(same));
  });

  test('answers the public with the same bytes at every address of every edition', async () => {
    const addresses = Object.keys(record.answers);
    expect(addresses).toHaveLength(385);
    expect(await answersAt(database.public, addresses)).toEqual(record.answers);
  });

  test('knows of each of its editions that it is of the one inspection there was', async () => {
    const { rows } = await withClient(database.owner, (client) =>
      client.query(`select i.slug, count(*)::int from publication p left join inspection i on i.id = p.inspection_id
        group by i.slug`),
    );
    expect(rows).toEqual([{ slug: '2021-phase-one', count: 3 }]);
  });

  test('keeps its audit chain whole, and goes on with it', async () => {
    const found = await withClient(database.owner, async (client) => {
      const { rows: before } = await client.query<{ seq: number }>('select seq::int from audit.head');
      await client.query(`select audit.append('test', 'A test', 'tried', 'service', 'service', '{}')`);
      const { rows: broken } = await client.query('select * from audit.broken_links()');
      const { rows: head } = await client.query('select seq::int from audit.head');
      return { broken, head, before: before[0]?.seq ?? 0 };
    });
    // 55 events were there; later changes of the database leave events of their own.
    expect(found.before).toBeGreaterThanOrEqual(55);
    expect([found.broken, found.head]).toEqual([[], [{ seq: found.before + 1 }]]);
  });

  test('has no measure that says it has no figures, or a number without a source', async () => {
    const { rows } = await withClient(database.owner, (client) =>
      client.query(`select ref, source, caution, version from measure
        where ref in ('3.1', '4.5', 'X.2') or concat(source, caution) ~* 'loaded|1\\.6%' order by position`),
    );
    expect(rows).toEqual([
      // An officer wrote this caution, so it stays.
      {
        ...{ ref: '3.1', version: 4, caution: 'Few cases' },
        source: 'Home Office open data, and Avon and Somerset Police.',
      },
      {
        ...{ ref: '4.5', version: 5 },
        source: 'Crown Prosecution Service. National averages: answers to questions in Parliament.',
        caution:
          'The published figures are averages (means), which a few very long cases can pull up. They count only cases that ended in a charge. The measure asks for the median.',
      },
      { ref: 'X.2', version: 5, source: 'Home Office open data.', caution: null },
    ]);
  });

  test('tells in the history of a measure and in the audit which of its words were corrected', async () => {
    const { rows } = await withClient(database.owner, (client) =>
      client.query(`select kind, recorded_by, changes, action, actor_name from measure_change
        join audit.event on subject_kind = 'measure' and subject_id = 'X.2' and detail->'changes' = changes
        where kind = 'corrected' and changes::text not like '%of the figures%'`),
    );
    const was =
      'Public statements about this force give anything from 1.6% to 80%, each on its own period and way of counting. None of them is loaded as a figure here.';
    expect(rows).toEqual([
      {
        ...{ kind: 'corrected', recorded_by: null, action: 'measure corrected', actor_name: 'This service' },
        changes: [
          { label: 'What to know before using the figures', from: was, to: 'Nothing written' },
          {
            label: 'Who holds the figures',
            from: 'Home Office open data. Only a national figure has been loaded: none for Avon and Somerset.',
            to: 'Home Office open data.',
          },
        ],
      },
    ]);
  });

  test('says in plain words how to read the figures for all crime', async () => {
    const { rows } = await withClient(database.owner, (client) =>
      client.query(`select ref, reading from measure join measure_change on measure_id = measure.id
        where kind = 'corrected' and changes::text like '%a rise or a fall%' and ref in ('C.1', 'C.5')
        group by ref, reading, position order by position`),
    );
    expect(rows).toEqual([
      {
        ref: 'C.1',
        reading: expect.stringMatching(
          /^Shows which share of the outcomes of crimes of any kind was a charge\./,
        ),
      },
      { ref: 'C.5', reading: expect.stringMatching(/^Shows how often .* in England and Wales\./) },
    ]);
  });

  test('names the source of its figures as a reader would, and keeps where they were copied from apart', async () => {
    const { rows } = await withClient(database.owner, (client) =>
      client.query('select slug, title, source, note, trail from series where slug = any($1) order by slug', [
        SHIPPED.map(({ slug }) => slug),
      ]),
    );
    expect(rows).toHaveLength(18);
    expect(SHIPPED).toEqual(expect.arrayContaining(rows));
  });

  test('counts a figure that an officer typed into such a series as the series’ own, as before', async () => {
    const { rows } = await withClient(database.owner, (client) =>
      client.query(`select o.source from observation o join series s on s.id = series_id
        where slug = 'sexual-offences-recorded-england-and-wales' and o.source = s.source`),
    );
    expect(rows).toEqual([{ source: expect.stringMatching(/table P1\.$/) }]);
  });

  test('tells in the history of a measure and in the audit which sources got new words', async () => {
    const { rows } = await withClient(database.owner, (client) =>
      client.query(`select subject_id, action, actor_name, changes from measure_change
        join measure on measure.id = measure_id
        join audit.event on subject_kind = 'measure' and subject_id = ref and detail->'changes' = changes
        where kind = 'corrected' and ref = 'C.3' and measure_change.reason not like 'How the figures were copied%'`),
    );
    const label = (part: string, area: string) =>
      `${part} of the figures “Sexual offences recorded, ${area}”`;
    expect(rows).toEqual([
      {
        ...{ subject_id: 'C.3', action: 'measure corrected', actor_name: 'This service' },
        changes: [
          expect.objectContaining({ label: label('Source', 'Avon and Somerset') }),
          expect.objectContaining({ label: label('What to know', 'Avon and Somerset') }),
          expect.objectContaining({ label: label('Source', 'England and Wales') }),
          expect.objectContaining({ label: label('What to know', 'England and Wales') }),
        ],
      },
    ]);
  });

  test('takes a change of a measure without a name only as a correction', async () => {
    const insert = withClient(database.owner, (client) =>
      client.query(`insert into measure_change (id, measure_id, kind, changes, reason, recorded_at)
        select gen_random_uuid(), id, 'edited', '[]', 'No name', now() from measure limit 1`),
    );
    await expect(insert).rejects.toThrow('change_has_a_name');
  });
});
