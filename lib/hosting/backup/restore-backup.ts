import { createReadStream, existsSync, readFileSync } from 'node:fs';
import type { KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { Client } from 'pg';
import { from } from 'pg-copy-streams';
import { PlainProblem } from '@/lib/config/plain-problem';
import { withClient } from '@/lib/hosting/postgres/roles';
import { findPrivateKey } from './age-keys';
import { decryptWith } from './age-stream';
import type { BackupManifest, BackupTable } from './manifest';
import { inOrderOfKeys, listTables, SCHEMAS } from './tables';
import { assertSameRecord } from './verify-restored';

/** The private key in `file`, for a backup that needs one. @throws PlainProblem when it is missing or is none. */
export function privateKeyFor({ encryptedTo }: BackupManifest, file: string | undefined): KeyObject | null {
  if (encryptedTo === null) return null;
  if (file === undefined) {
    throw new PlainProblem(
      `This backup is encrypted to ${encryptedTo}: name the file of its private key with --key <file>.`,
    );
  }
  const key = existsSync(file) ? findPrivateKey(readFileSync(file, 'utf8')) : null;
  if (key) return key;
  throw new PlainProblem(
    `The file ${file} holds no private key: it has a line that begins with AGE-SECRET-KEY-1.`,
  );
}

/**
 * Nothing is ever restored over something else.
 * @throws PlainProblem when the database of `url` holds a record, or tables of another program.
 */
export async function assertEmptyDatabase(url: string, migrations: readonly string[]): Promise<void> {
  await withClient(url, async (client) => {
    const tables = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = any($1)`,
      [SCHEMAS],
    );
    const names = tables.rows.map(({ name }) => name);
    if (names.length === 0) return;
    // A restore that was broken off leaves the tables and no row of the record.
    if (names.includes('public._prisma_migrations') && names.includes('audit.event')) {
      const { rows } = await client.query<{ events: boolean; further: string[] }>(
        `select exists (select from audit.event) as events,
          array(select migration_name from public._prisma_migrations where not migration_name = any($1)) as further`,
        [migrations],
      );
      if (rows[0]?.events === false && rows[0].further.length === 0) return;
    }
    throw new PlainProblem(
      'This database is not empty, and a backup is only restored into an empty one: choose a new DATA_DIR, or make a new database and name it in DATABASE_URL.',
    );
  });
}

type Source = { folder: string; key: KeyObject | null };

async function fillTable(client: Client, table: BackupTable, { folder, key }: Source): Promise<void> {
  await pipeline(
    createReadStream(join(folder, table.file)),
    key ? decryptWith(key) : new PassThrough(),
    createGunzip(),
    client.query(from(`copy ${table.name} (${table.columns.join(', ')}) from stdin`)),
  );
}

/** Triggers refuse what a restore does, such as files of a published edition: they rest until it is done. */
async function withoutTriggers(
  client: Client,
  tables: readonly string[],
  work: () => Promise<void>,
): Promise<void> {
  for (const name of tables) await client.query(`alter table ${name} disable trigger user`);
  await work();
  for (const name of tables) await client.query(`alter table ${name} enable trigger user`);
}

async function fillAll(client: Client, manifest: BackupManifest, source: Source): Promise<void> {
  const names = (await listTables(client)).map(({ name }) => name);
  const ordered = await inOrderOfKeys(client, names);
  await withoutTriggers(client, names, async () => {
    // What the migrations themselves put there is in the backup as well.
    await client.query(`truncate ${names.join(', ')}`);
    for (const name of ordered) {
      const table = manifest.tables.find((one) => one.name === name);
      if (table) await fillTable(client, table, source);
    }
    for (const [name, last] of Object.entries(manifest.sequences)) {
      if (last !== null) await client.query('select setval($1::regclass, $2)', [name, last]);
    }
  });
}

/**
 * Puts the rows of a backup into the database of `url`, the owner's, which has its migrations and no row. All of them,
 * or none: what came in is compared with the manifest, and the audit chain is checked, before any of it is kept.
 * @throws PlainProblem when something is not as it was.
 */
export async function restoreRows(url: string, manifest: BackupManifest, source: Source): Promise<void> {
  await withClient(url, async (client) => {
    await client.query('begin');
    await client.query('set local statement_timeout = 0');
    await client.query('set local idle_in_transaction_session_timeout = 0');
    await fillAll(client, manifest, source);
    await assertSameRecord(client, manifest);
    await client.query('commit');
  });
}
