import type { Client } from 'pg';
import { PlainProblem } from '@/lib/config/plain-problem';
import type { BackupManifest } from './manifest';

const nothingKept = (what: string) => new PlainProblem(`Nothing was restored, because ${what}.`);

async function assertRows(client: Client, { tables }: BackupManifest): Promise<void> {
  for (const { name, rows: expected } of tables) {
    const { rows } = await client.query<{ count: string }>(`select count(*) from ${name}`);
    const found = Number(rows[0]?.count);
    if (found !== expected) throw nothingKept(`${name} has ${found} rows instead of ${expected}`);
  }
}

async function assertAudit(client: Client, { auditHead }: BackupManifest): Promise<void> {
  const { rows: broken } = await client.query<{ seq: string; problem: string }>(
    'select seq, problem from audit.broken_links() order by seq limit 1',
  );
  const [first] = broken;
  if (first) throw nothingKept(`the audit trail is broken at event ${first.seq} (${first.problem})`);
  const { rows: head } = await client.query<{ seq: string; hash: string }>(
    `select seq, encode(hash, 'hex') as hash from audit.head`,
  );
  if (Number(head[0]?.seq) === auditHead.seq && head[0]?.hash === auditHead.hash) return;
  throw nothingKept('the audit trail does not end where it ended when the backup was made');
}

async function assertEditions(client: Client): Promise<void> {
  const { rows } = await client.query<{ path: string }>(
    `select path from published.edition_file where encode(sha256(body), 'hex') <> sha256 limit 1`,
  );
  if (rows[0]) throw nothingKept(`the published file ${rows[0].path} is not as it was`);
}

/** @throws PlainProblem when the database is not as it was when the backup was made. */
export async function assertSameRecord(client: Client, manifest: BackupManifest): Promise<void> {
  await assertRows(client, manifest);
  await assertAudit(client, manifest);
  await assertEditions(client);
}
