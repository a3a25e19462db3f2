import { createHash } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import {
  closeSync,
  createWriteStream,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { PassThrough, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Client } from 'pg';
import { to } from 'pg-copy-streams';
import { PlainProblem } from '@/lib/config/plain-problem';
import { withClient } from '@/lib/hosting/postgres/roles';
import { readPublicKey } from './age-keys';
import { encryptTo } from './age-stream';
import { backupName, makeFolder, problemWithPlace, UNFINISHED } from './kept-backups';
import { type BackupManifest, type BackupTable, MANIFEST, SECRETS_NOT_INSIDE } from './manifest';
import { assertSeesEveryRow, listSequences, listTables, MIGRATIONS_TABLE, type TableShape } from './tables';

export type BackupOrder = {
  /** The address of the role that only reads. */
  url: string;
  /** The folder in which this backup gets a folder of its own. */
  into: string;
  /** "age1…", or undefined to leave the files as they are. */
  publicKey: string | undefined;
  productVersion: string;
};

export type WrittenBackup = { folder: string; bytes: number; manifest: BackupManifest };

/** Counts and hashes what goes through it. */
function measured(): { stream: Transform; result: () => { bytes: number; sha256: string } } {
  const hash = createHash('sha256');
  let bytes = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  return { stream, result: () => ({ bytes, sha256: hash.digest('hex') }) };
}

type Target = { folder: string; recipient: KeyObject | null };

/** Rows go from the server to the file as they come, so that a large table takes no more memory than a small one. */
async function copyTable(client: Client, table: TableShape, target: Target): Promise<BackupTable> {
  const file = `${table.name.replaceAll('"', '')}.copy.gz${target.recipient ? '.age' : ''}`;
  const rows = client.query(to(`copy ${table.name} (${table.columns.join(', ')}) to stdout`));
  const { stream, result } = measured();
  await pipeline(
    rows,
    createGzip(),
    target.recipient ? encryptTo(target.recipient) : new PassThrough(),
    stream,
    createWriteStream(join(target.folder, file), { mode: 0o600, flush: true }),
  );
  return { ...table, rows: rows.rowCount ?? 0, file, ...result() };
}

type Contents = Pick<BackupManifest, 'postgresVersion' | 'migrations' | 'tables' | 'sequences' | 'auditHead'>;

/** Everything as it was at one moment, whatever is written meanwhile. */
async function copyRecord(client: Client, target: Target): Promise<Contents> {
  await client.query('begin isolation level repeatable read, read only');
  await client.query('set local statement_timeout = 0');
  await client.query('set local idle_in_transaction_session_timeout = 0');
  await assertSeesEveryRow(client);
  const { rows: migrations } = await client.query<{ name: string }>(
    `select migration_name as name from ${MIGRATIONS_TABLE} where finished_at is not null and rolled_back_at is null order by 1`,
  );
  const { rows: head } = await client.query<{ seq: string; hash: string; version: string }>(
    `select seq, encode(hash, 'hex') as hash, current_setting('server_version') as version from audit.head`,
  );
  const tables: BackupTable[] = [];
  for (const table of await listTables(client)) tables.push(await copyTable(client, table, target));
  const sequences = await listSequences(client);
  await client.query('commit');
  return {
    postgresVersion: head[0]?.version ?? '',
    migrations: migrations.map(({ name }) => name),
    tables,
    sequences,
    auditHead: { seq: Number(head[0]?.seq), hash: head[0]?.hash ?? '' },
  };
}

/** Makes sure that what was written into a folder survives a power cut. */
function flushFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

async function writeInto(unfinished: string, order: BackupOrder, startedAt: Date): Promise<BackupManifest> {
  const recipient = order.publicKey === undefined ? null : readPublicKey(order.publicKey);
  const contents = await withClient(order.url, (client) =>
    copyRecord(client, { folder: unfinished, recipient }),
  );
  const manifest: BackupManifest = {
    kind: 'Backup of an inspection response tracker',
    format: 1,
    productVersion: order.productVersion,
    startedAt: startedAt.toISOString(),
    endedAt: new Date().toISOString(),
    ...contents,
    encryptedTo: order.publicKey ?? null,
    notInside: SECRETS_NOT_INSIDE,
  };
  writeFileSync(join(unfinished, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, {
    mode: 0o600,
    flush: true,
  });
  return manifest;
}

/**
 * Copies the whole record into a new folder, while the service goes on. The folder has its name only once it is whole.
 * @throws PlainProblem when it cannot be written; nothing unfinished stays.
 */
export async function writeBackup(order: BackupOrder, now: Date): Promise<WrittenBackup> {
  const folder = join(order.into, backupName(now));
  const unfinished = `${folder}${UNFINISHED}`;
  makeFolder(order.into);
  if (existsSync(folder) || existsSync(unfinished)) {
    throw new PlainProblem(`There is a backup called ${basename(folder)} already: try again in a second.`);
  }
  makeFolder(unfinished);
  try {
    const manifest = await writeInto(unfinished, order, now);
    flushFolder(unfinished);
    renameSync(unfinished, folder);
    flushFolder(dirname(folder));
    return { folder, bytes: manifest.tables.reduce((sum, { bytes }) => sum + bytes, 0), manifest };
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw problemWithPlace(error, order.into);
  }
}
