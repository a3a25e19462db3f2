import { listEvents } from '@/lib/data/audit';
import type { AuditSubject } from '@/lib/domain/audit-event';
import { formatInstant } from '@/lib/domain/day';
import { Conflict, type SavedVersion } from '@/lib/domain/refusal';

const FIRST =
  'Somebody else saved a change while you were writing. Nothing of yours is lost, and nothing was saved over theirs.';

/** Who saved the record last and when, in words, then what is saved: for the second of two people to decide on. */
export async function conflictOver(
  subject: AuditSubject,
  { version, saved }: SavedVersion,
): Promise<Conflict> {
  const [last] = await listEvents({ subject, limit: 1 });
  const by = last
    ? [{ label: 'Saved by', value: `${last.actorName}, ${formatInstant(new Date(last.at))}` }]
    : [];
  return new Conflict(FIRST, { version, saved: [...by, ...saved] });
}
