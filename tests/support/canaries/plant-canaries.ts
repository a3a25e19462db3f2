import type { Client } from 'pg';
import { DECLARED } from './declared-columns';

type ColumnRow = { table: string; column: string; type: string; must: boolean; refers: string | null };

const COLUMNS = `
  select case n.nspname when 'public' then c.relname else n.nspname || '.' || c.relname end as "table", a.attname as "column",
    format_type(a.atttypid, null) as type, a.attnotnull and not a.atthasdef as must,
    (select format('%I.%I', fn.nspname, f.relname) from pg_constraint k join pg_class f on f.oid = k.confrelid
      join pg_namespace fn on fn.oid = f.relnamespace
      where k.conrelid = c.oid and k.contype = 'f' and k.conkey = array[a.attnum] limit 1) as refers
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and n.nspname in ('public', 'published', 'audit')
    and c.relname not like '\\_%'`;

const HOLDS_WORDS = ['text', 'text[]', 'jsonb', 'json', 'bytea', 'character varying'];

const listColumns = async (client: Client): Promise<ColumnRow[]> =>
  (await client.query<ColumnRow>(COLUMNS)).rows;

/** Every column of the database that can hold words or a file, as "table.column". */
export async function columnsWithWords(client: Client): Promise<string[]> {
  const rows = await listColumns(client);
  return rows
    .filter(({ type }) => HOLDS_WORDS.includes(type))
    .map(({ table, column }) => `${table}.${column}`);
}

/** Begins every marker. */
export const MARKER = 'Zzcanary';
const markerOf = (column: string): string => `${MARKER} ${column}`;

/** Some value of the type, for a column that must have one and is nobody's secret. */
const FILLERS: Readonly<Record<string, string>> = {
  uuid: 'gen_random_uuid()',
  text: `'x'`,
  integer: '1',
  bigint: '1',
  'double precision': '1',
  boolean: 'false',
  date: `date '2026-01-01'`,
  'timestamp with time zone': `timestamptz '2026-01-01'`,
  jsonb: `'{}'`,
  bytea: `'\\x00'`,
  'text[]': `'{}'`,
  'uuid[]': `'{}'`,
};

/** Adds a row with these values, each in SQL; columns that must have a value and are not given get some. */
async function addRow(client: Client, table: string, given: Readonly<Record<string, string>>): Promise<void> {
  const columns = (await listColumns(client)).filter((row) => row.table === table);
  const values: Record<string, string> = {};
  for (const { column, type, must, refers } of columns) {
    const filler = refers ? `(select id from ${refers} limit 1)` : (FILLERS[type] ?? 'null');
    const value = given[column] ?? (must ? filler : null);
    if (value !== null) values[column] = value;
  }
  const names = Object.keys(values).map((name) => `"${name}"`);
  await client.query(
    `insert into ${table} (${names.join(', ')}) values (${Object.values(values).join(', ')})`,
  );
}

/** A marker goes into every row, also where a rule wants the column empty until something is decided. */
async function dropChecks(client: Client): Promise<void> {
  const { rows } = await client.query<{ statement: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as statement
     from pg_constraint where contype = 'c' and connamespace in ('public'::regnamespace, 'published'::regnamespace, 'audit'::regnamespace)`,
  );
  for (const { statement } of rows) await client.query(statement);
}

const asValue = (type: string, marker: string): string => {
  if (type === 'bytea') return `convert_to('${marker}', 'utf8')`;
  if (type === 'text[]') return `array['${marker}']`;
  return type.startsWith('json') ? `jsonb_build_object('marker', '${marker}')` : `'${marker}'`;
};

/** Puts the words into these columns ("table.column") of every row. `rows` as for the markers. Returns those without a row. */
export async function plantWords(
  client: Client,
  words: string,
  {
    columns,
    rows,
  }: { columns: readonly string[]; rows: readonly (readonly [string, Record<string, string>])[] },
): Promise<string[]> {
  await client.query('begin; set local session_replication_role = replica');
  await dropChecks(client);
  for (const [table, given] of rows) await addRow(client, table, given);
  const types = new Map(
    (await listColumns(client)).map(({ table, column, type }) => [`${table}.${column}`, type]),
  );
  const empty: string[] = [];
  for (const name of columns) {
    const at = name.lastIndexOf('.');
    const value = asValue(types.get(name) ?? '', words.replaceAll("'", "''"));
    const { rowCount } = await client.query(
      `update ${name.slice(0, at)} set "${name.slice(at + 1)}" = ${value}`,
    );
    if (!rowCount) empty.push(name);
  }
  await client.query('commit');
  return empty;
}

/** Columns whose value must differ from row to row. */
const UNIQUE = ['user_account.email', 'session.id', 'known_device.id_hash'];

/**
 * Puts a marker of its own into every private column. `rows`: a row for each table that needs one.
 * Returns the columns in which no row was found to mark: a marker that is nowhere proves nothing.
 */
export async function plantCanaries(
  client: Client,
  rows: readonly (readonly [table: string, given: Readonly<Record<string, string>>])[],
): Promise<string[]> {
  await client.query('begin; set local session_replication_role = replica');
  await dropChecks(client);
  for (const [table, given] of rows) await addRow(client, table, given);
  const types = new Map(
    (await listColumns(client)).map(({ table, column, type }) => [`${table}.${column}`, type]),
  );
  const unmarked: string[] = [];
  for (const [table, { private: inside = {} }] of Object.entries(DECLARED)) {
    for (const [column, where] of Object.entries(inside)) {
      const name = `${table}.${column}`;
      const value = asValue(types.get(name) ?? '', markerOf(name));
      const own = UNIQUE.includes(name) ? `${value} || ctid::text` : value;
      const { rowCount } = await client.query(
        `update ${table} set "${column}" = ${own} where ${where === true ? 'true' : where}`,
      );
      if (!rowCount) unmarked.push(name);
    }
  }
  await client.query('commit');
  return unmarked;
}
