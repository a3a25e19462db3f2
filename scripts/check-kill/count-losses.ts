import { setTimeout as wait } from 'node:timers/promises';
import { withClient } from '@/lib/hosting/postgres/roles';
import type { Acknowledged } from './busy-office';

export type Losses = { writes: number; halfEditions: number; stuck: number };

/** In milliseconds: work that was begun again is given the time to end. */
const UNTIL_STUCK = 5 * 60_000;
const LOOK_EVERY = 1000;

/** Failed work counts as well: a killed part is no reason to give anything up. */
const MOVING = `
  select (select count(*) from publication where state in ('preparing', 'approved', 'failed'))
       + (select count(*) from figure_import where state in ('received', 'applying', 'failed'))
       + (select count(*) from graphile_worker._private_jobs where locked_at is not null) as count`;

/** An edition without all files of its manifest, or one that is published on one side only. */
const HALF = `
  select count(*) from published.edition e
  left join publication p on p.id = e.id
  where (select count(*) from published.edition_file f where f.edition_id = e.id)
          < jsonb_array_length(e.manifest -> 'files')
     or (p.state = 'published') is distinct from (e.published_at is not null)`;

const KEPT: Readonly<Record<keyof Acknowledged, string>> = {
  evidence: 'select count(*) from evidence where id = any($1::uuid[])',
  editions: 'select count(*) from publication where id = any($1::uuid[])',
  approvals: 'select count(*) from publication where id = any($1::uuid[]) and approved_by is not null',
  files: 'select count(*) from figure_import where id = any($1::uuid[])',
};

async function count(ownerUrl: string, sql: string, values: unknown[] = []): Promise<number> {
  const { rows } = await withClient(ownerUrl, (client) => client.query<{ count: string }>(sql, values));
  return Number(rows[0]?.count);
}

async function countStuck(ownerUrl: string): Promise<number> {
  const until = performance.now() + UNTIL_STUCK;
  for (;;) {
    const moving = await count(ownerUrl, MOVING);
    if (moving === 0 || performance.now() > until) return moving;
    await wait(LOOK_EVERY);
  }
}

/** What of the acknowledged writes is not there, what is there by half, and what nobody works on though it should move. */
export async function countLosses(ownerUrl: string, acknowledged: Acknowledged): Promise<Losses> {
  let writes = 0;
  for (const kind of ['evidence', 'editions', 'approvals', 'files'] as const) {
    const ids = acknowledged[kind];
    writes += ids.length - (await count(ownerUrl, KEPT[kind], [ids]));
  }
  return { writes, stuck: await countStuck(ownerUrl), halfEditions: await count(ownerUrl, HALF) };
}
