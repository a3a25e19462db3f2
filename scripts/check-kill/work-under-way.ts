import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';

/** The kinds of work that are in the middle when a part is killed, in turns. */
export const KINDS = ['import', 'preparation', 'approval'] as const;
export type Kind = (typeof KINDS)[number];

const heldBy = (task: string) =>
  `exists (select from graphile_worker.jobs where key = '${task}:' || $1 and locked_at is not null)`;

/** True from the moment a kind of work was begun until it has ended: by the worker, or agreed to and not yet published. */
const UNDER_WAY: Readonly<Record<Kind, string>> = {
  import: `select exists (select from figure_import where id = $1::uuid and state in ('received', 'applying'))
    and ${heldBy('import-figures')} as yes`,
  preparation: `select exists (select from publication where id = $1::uuid and state = 'preparing')
    and ${heldBy('prepare-edition')} as yes`,
  approval: `select exists (select from publication where id = $1::uuid and state = 'approved') as yes`,
};

/** In milliseconds: a kill falls somewhere in the first part of what takes seconds, and at once into what does not. */
const LONGEST_PAUSE: Readonly<Record<Kind, number>> = { import: 400, preparation: 1500, approval: 0 };
const UNTIL_IT_BEGINS = 30_000;

async function isUnderWay(client: Client, kind: Kind, id: string): Promise<boolean> {
  const { rows } = await client.query<{ yes: boolean }>(UNDER_WAY[kind], [id]);
  return rows[0]?.yes === true;
}

/**
 * Begins work of this kind and, once it is under way, calls `kill` in the middle of it: right after PostgreSQL said that it
 * has not ended. Answers false, without a kill, when it ended before that could be said.
 */
export async function killInTheMiddle(
  { ownerUrl, kind }: { ownerUrl: string; kind: Kind },
  begin: () => Promise<string>,
  kill: () => void,
): Promise<boolean> {
  const client = new Client({ connectionString: ownerUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const id = await begin();
    const until = performance.now() + UNTIL_IT_BEGINS;
    while (!(await isUnderWay(client, kind, id))) if (performance.now() > until) return false;
    if (LONGEST_PAUSE[kind] > 0) {
      await wait(Math.random() * LONGEST_PAUSE[kind]);
      if (!(await isUnderWay(client, kind, id))) return false;
    }
    kill();
    return true;
  } finally {
    await client.end().catch(() => undefined);
  }
}
