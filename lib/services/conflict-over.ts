import { listUncoveredEvents } from '@/lib/data/uncovered/events';
import type { AuditSubject } from '@/lib/domain/audit-event';
import { formatInstant } from '@/lib/domain/day';
import { Conflict, type SavedVersion } from '@/lib/domain/refusal';

const FIRST =
  'Somebody else saved a change while you were writing. What you wrote is not lost, and what they saved was not changed.';

/** Who saved the record last and when, in words, then what is saved: for the second of two people to decide on. */
export async function conflictOver(subject: AuditSubject, saved: SavedVersion): Promise<Conflict> {
  const [last] = await listUncoveredEvents({ subject, limit: 1 });
  return conflictSavedBy(last ? { name: last.actorName, at: last.at } : null, saved);
}

/** The same where it is known who saved it last: the newest event of a record may be about something else. */
export function conflictSavedBy(
  last: { name: string; at: string } | null,
  { version, saved }: SavedVersion,
): Conflict {
  const by = last ? [{ label: 'Saved by', value: `${last.name}, ${formatInstant(new Date(last.at))}` }] : [];
  return new Conflict(FIRST, { version, saved: [...by, ...saved] });
}
