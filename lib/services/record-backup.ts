import type { AuditEvent } from '@/lib/schemas/events/audit-events';
import { randomUUID } from 'node:crypto';
import { recordChange } from '@/lib/data/audit/audit';
import { insertBackupRun } from '@/lib/data/backup-runs';
import { SERVICE_ACTOR } from '@/lib/domain/audit-event';
import type { BackupOutcome } from '@/lib/domain/backup-run';

const eventOf = (outcome: BackupOutcome): AuditEvent =>
  'made' in outcome
    ? { action: 'backup made', detail: outcome.made }
    : { action: 'backup failed', detail: { why: outcome.problem } };

/** Keeps what became of a backup, with its event. */
export async function recordBackup(
  { startedAt, outcome }: { startedAt: Date; outcome: BackupOutcome },
  now: Date,
): Promise<void> {
  const subject = { kind: 'service', id: 'backup' };
  await recordChange({ actor: SERVICE_ACTOR, subject, event: eventOf(outcome) }, () =>
    insertBackupRun({ id: randomUUID(), startedAt, endedAt: now, outcome }),
  );
}
