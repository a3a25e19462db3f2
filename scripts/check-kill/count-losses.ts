import { setTimeout as wait } from 'node:timers/promises';
import { withClient } from '@/lib/hosting/roles';

export type Losses = { writes: number; halfEditions: number; stuck: number };

/** In milliseconds: work that was begun again is given the time to end. */
const UNTIL_STUCK = 5 * 60_000;
const LOOK_EVERY = 1000;

const MOVING = `
  select (select count(*) from publication where state in ('preparing', 'approved'))
       + (select count(*) from figure_import where state in ('received', 'applying'))
       + (select count(*) from graphile_worker._private_jobs where locked_at is not null) as count`;

/** An edition without all files of its manifest, or one that is published on one side only. */
const HALF = `
  select count(*) from published.edition e
  left join publication p on p.id = e.id
  where (select count(*) from published.edition_file f where f.edition_id = e.id)
          < jsonb_array_length(e.manifest -> 'files')
     or (p.state = 'published') is distinct from (e.published_at is not null)`;

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
export async function countLosses(ownerUrl: string, evidence: readonly string[]): Promise<Losses> {
  const kept = await count(ownerUrl, 'select count(*) from evidence where id = any($1::uuid[])', [evidence]);
  return {
    writes: evidence.length - kept,
    stuck: await countStuck(ownerUrl),
    halfEditions: await count(ownerUrl, HALF),
  };
}
