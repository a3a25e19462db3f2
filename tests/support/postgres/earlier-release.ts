import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { brotliDecompressSync } from 'node:zlib';
import type { Client } from 'pg';
import { from } from 'pg-copy-streams';
import { z } from 'zod';
import { withClient } from '@/lib/hosting/postgres/roles';
import { applyMigrations, migrationsOfBackup } from '@/prisma/migrate';
import { type DatabaseForTest, databaseWithoutMigrations } from './postgres-for-tests';

const keptRecord = z.object({
  migrations: z.array(z.string()),
  sequences: z.record(z.string(), z.number()),
  tables: z.record(
    z.string(),
    z.object({ columns: z.array(z.string()), rows: z.number(), copy: z.string() }),
  ),
  answers: z.record(z.string(), z.string()),
});

/** The record of an earlier release: see tests/support/releases/README.md. */
export type KeptRecord = z.infer<typeof keptRecord>;

/** The record that the release of this day left. */
export function readRelease(day: string): KeptRecord {
  const packed = readFileSync(`tests/support/releases/${day}.json.br`);
  return keptRecord.parse(JSON.parse(brotliDecompressSync(packed).toString('utf8')));
}

/** A database as that release left it: its migrations only, and its rows. The server has the roles of today. */
export async function databaseOfRelease(record: KeptRecord): Promise<DatabaseForTest> {
  const database = await databaseWithoutMigrations();
  await applyMigrations(database.owner, await migrationsOfBackup(record.migrations));
  await withClient(database.admin, (client) => fill(client, record));
  return database;
}

/** Rows come in as they are: no trigger writes, checks or refuses any of them. */
async function fill(client: Client, { tables, sequences }: KeptRecord): Promise<void> {
  await client.query(`begin; set local session_replication_role = replica`);
  await client.query(`truncate ${Object.keys(tables).join(', ')}`);
  for (const [name, { columns, copy }] of Object.entries(tables)) {
    const into = client.query(from(`copy ${name} (${columns.join(', ')}) from stdin`));
    await pipeline(Readable.from([copy]), into);
  }
  for (const [name, last] of Object.entries(sequences)) {
    await client.query('select setval($1::regclass, $2)', [name, last]);
  }
  await client.query('commit');
}
