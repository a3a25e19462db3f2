import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { PlainProblem } from '@/lib/config/plain-problem';

export const MANIFEST = 'manifest.json';

/** One table of the backup, in a file of its own. */
const backupTable = z.object({
  /** "public.observation". */
  name: z.string(),
  columns: z.array(z.string()),
  rows: z.number(),
  /** Its file in the folder: rows as PostgreSQL's COPY writes them, in gzip, encrypted where the manifest says so. */
  file: z.string().regex(/^[\w.]+$/),
  bytes: z.number(),
  /** Of the file as it lies in the folder. */
  sha256: z.string(),
});

const manifest = z.object({
  kind: z.literal('Backup of an inspection response tracker'),
  format: z.literal(1),
  productVersion: z.string(),
  postgresVersion: z.string(),
  startedAt: z.string(),
  endedAt: z.string(),
  /** Every change of the database that its schema is made of, in order. */
  migrations: z.array(z.string()).min(1),
  tables: z.array(backupTable),
  /** The last number that each sequence gave; null for one that gave none. */
  sequences: z.record(z.string(), z.number().nullable()),
  /** The end of the audit chain. */
  auditHead: z.object({ seq: z.number(), hash: z.string() }),
  /** The public key the files are encrypted to, or null. */
  encryptedTo: z.string().nullable(),
  /** What is not inside, for the person who keeps the backup. */
  notInside: z.array(z.string()),
});

export type BackupTable = z.infer<typeof backupTable>;
export type BackupManifest = z.infer<typeof manifest>;

/** The secrets that a backup must not hold: with them, whoever finds it could sign in, or open it. */
export const SECRETS_NOT_INSIDE = [
  'AUTH_SECRET (or the file auth-secret in DATA_DIR): not needed. With another one, everybody signs in again.',
  'ANCHOR_KEY (or the file anchor-key in DATA_DIR): put it back, so that earlier anchors of the audit can be checked.',
  'The private key of BACKUP_PUBLIC_KEY: needed when the backup is encrypted.',
  'The list of jobs that wait: what the record says is under way is asked for again.',
];

/** The manifest of the backup in `folder`. @throws PlainProblem when there is none that this version can read. */
export function readManifest(folder: string): BackupManifest {
  const file = join(folder, MANIFEST);
  if (!existsSync(file)) {
    throw new PlainProblem(`There is no backup in ${folder}: a whole backup has a file ${MANIFEST} in it.`);
  }
  try {
    return manifest.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new PlainProblem(`The file ${file} is not the list of a backup that this version can read.`);
  }
}

/** True for a folder that holds a backup of ours, whatever its name. */
export function isBackup(folder: string): boolean {
  try {
    readManifest(folder);
    return true;
  } catch {
    return false;
  }
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** @throws PlainProblem naming the first file that is missing or not as the manifest says. */
export async function assertFilesAreWhole(folder: string, { tables }: BackupManifest): Promise<void> {
  for (const { file, sha256 } of tables) {
    const path = join(folder, file);
    if (!existsSync(path)) {
      throw new PlainProblem(`The file ${file} of this backup is missing: use another backup.`);
    }
    if ((await hashOf(path)) !== sha256) {
      throw new PlainProblem(
        `The file ${file} of this backup is not as it was written (its SHA-256 is another): use another backup.`,
      );
    }
  }
}
