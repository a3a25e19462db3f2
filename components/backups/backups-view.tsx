import { EmptyState } from '@/components/ui/empty-state';
import { Heading } from '@/components/ui/heading';
import { SummaryList } from '@/components/ui/summary-list';
import { WarningText } from '@/components/ui/warning-text';
import { type BackupMade, type BackupRunRecord, isBackupLate } from '@/lib/domain/backup-run';
import { formatBytes } from '@/lib/domain/format-bytes';
import { formatInstant } from '@/lib/domain/day';

type BackupsProps = {
  last: Record<'good' | 'failed', BackupRunRecord | null>;
  now: Date;
};

const when = (instant: string) => formatInstant(new Date(instant));

/** The last good backup, and the last that failed since. */
export function Backups({ last: { good, failed }, now }: BackupsProps) {
  const made = good && 'made' in good.outcome ? good.outcome.made : null;
  const isNewer = failed !== null && (good === null || failed.endedAt > good.endedAt);
  return (
    <section aria-labelledby="backups">
      <Heading level={2} id="backups">
        Last good backup
      </Heading>
      {isNewer && failed && 'problem' in failed.outcome && (
        <WarningText>
          No backup was made on {when(failed.endedAt)}. {failed.outcome.problem}
        </WarningText>
      )}
      {good && isBackupLate(good, now) && (
        <WarningText>
          This backup is more than a day old. A backup is made each night while the service runs.
        </WarningText>
      )}
      {good && made ? <Made run={good} made={made} /> : <NoneYet />}
    </section>
  );
}

function Made({ run, made }: { run: BackupRunRecord; made: BackupMade }) {
  return (
    <SummaryList
      rows={[
        { key: 'Backup of', value: when(run.startedAt) },
        { key: 'Where', value: made.folder },
        { key: 'Size', value: formatBytes(made.bytes) },
        { key: 'Disk', value: <p className="govuk-body">{diskOf(made)}</p> },
        {
          key: 'Encrypted',
          value: made.encrypted ? 'Yes' : 'No. Whoever can read that folder can read the record.',
        },
      ]}
    />
  );
}

function diskOf({ sameDisk }: BackupMade): string {
  if (sameDisk === null)
    return 'The database is on another server. We cannot tell whether they share a disk.';
  return sameDisk
    ? 'This copy is on the same disk as the database. If that disk fails, both are lost.'
    : 'This copy is on a different disk from the database.';
}

function NoneYet() {
  return (
    <EmptyState title="No backup yet">
      The first is made at 2am. To make one now, run: npm run backup -- --to followed by a folder.
    </EmptyState>
  );
}
