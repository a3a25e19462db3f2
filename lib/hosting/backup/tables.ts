import type { Client } from 'pg';
import { PlainProblem } from '@/lib/config/plain-problem';

/** The schemas that hold the record. The job queue is not part of it. */
export const SCHEMAS = ['public', 'published', 'audit'] as const;

/** Kept by Prisma's engine itself when the migrations are applied. */
export const MIGRATIONS_TABLE = 'public._prisma_migrations';

export type TableShape = { name: string; columns: string[] };

/** Every table of the record with the columns that can be written, by name. */
export async function listTables(client: Client): Promise<TableShape[]> {
  const { rows } = await client.query<TableShape>(
    `select format('%I.%I', n.nspname, c.relname) as name, array_agg(quote_ident(a.attname) order by a.attnum) as columns
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
         join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      where c.relkind in ('r', 'p') and not c.relispartition and n.nspname = any($1)
      group by 1 order by 1`,
    [SCHEMAS],
  );
  return rows.filter(({ name }) => name !== MIGRATIONS_TABLE);
}

/** The last number of each sequence of the record, or null for one that gave none yet. */
export async function listSequences(client: Client): Promise<Record<string, number | null>> {
  const { rows } = await client.query<{ name: string; last: string | null }>(
    `select format('%I.%I', schemaname, sequencename) as name, last_value as last from pg_sequences
      where schemaname = any($1) order by 1`,
    [SCHEMAS],
  );
  return Object.fromEntries(rows.map(({ name, last }) => [name, last === null ? null : Number(last)]));
}

/** Row security hides rows without a word: a table that has it must have a policy that shows this role all of them. */
export async function assertSeesEveryRow(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name
       from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_roles r on r.rolname = current_user
      where n.nspname = any($1) and c.relrowsecurity and not r.rolsuper and not r.rolbypassrls
        and not (c.relowner = r.oid and not c.relforcerowsecurity)
        and not exists (select from pg_policy p where p.polrelid = c.oid and r.oid = any(p.polroles)
          and p.polcmd in ('r', '*') and pg_get_expr(p.polqual, p.polrelid) = 'true')`,
    [SCHEMAS],
  );
  const [hidden] = rows;
  if (!hidden) return;
  throw new PlainProblem(
    `Nothing was saved, because rows of ${hidden.name} are hidden from the role that makes backups: it needs a policy with USING (true).`,
  );
}

/** The tables in an order in which each comes after those its foreign keys lead to. */
export async function inOrderOfKeys(client: Client, names: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string; needs: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name, format('%I.%I', fn.nspname, f.relname) as needs
       from pg_constraint k
         join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
         join pg_class f on f.oid = k.confrelid join pg_namespace fn on fn.oid = f.relnamespace
      where k.contype = 'f' and k.conrelid <> k.confrelid`,
  );
  const ordered: string[] = [];
  let waiting = [...names].sort();
  while (waiting.length > 0) {
    const ready = waiting.filter((name) =>
      rows.every((key) => key.name !== name || !waiting.includes(key.needs)),
    );
    if (ready.length === 0) throw new Error(`Foreign keys lead in a circle: ${waiting.join(', ')}`);
    ordered.push(...ready);
    waiting = waiting.filter((name) => !ready.includes(name));
  }
  return ordered;
}
