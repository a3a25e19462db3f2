import type { AuditEvent } from '@/lib/schemas/events/audit-events';
import { type Change, recordChange } from '@/lib/data/audit/audit';
import { insertMeasureChange, listMeasureChanges } from '@/lib/data/measures/measure-changes';
import { findUncoveredMeasure } from '@/lib/data/uncovered/measures';
import type { MeasureChangeKind, MeasureEdit } from '@/lib/domain/measures/measure-edit';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import type { MeasureRecord } from '@/lib/domain/measures/measure-record';
import { type Conflict, Refusal, type SavedVersion } from '@/lib/domain/refusal';
import { conflictSavedBy } from '@/lib/services/conflict-over';

/** The measure a person wants to change. @throws Refusal when they may not, or when there is none. */
export async function measureToChange(actor: SignedInActor, ref: string): Promise<MeasureRecord> {
  assertMay(actor, 'measure:edit');
  const measure = await findUncoveredMeasure(ref);
  if (!measure) throw new Refusal('not-found', 'There is no such measure.');
  return measure;
}

export type MeasureChanged = {
  measure: Pick<MeasureRecord, 'id' | 'ref'>;
  event: AuditEvent;
  kind: MeasureChangeKind;
  changes: MeasureEdit[];
  reason: string;
  now: Date;
};

/** Saves a change of a measure with its line in the history and its audit event, in one transaction. */
export async function recordMeasureChange(
  actor: SignedInActor,
  { measure, event, kind, changes, reason, now }: MeasureChanged,
  save: (subject: Change['subject']) => Promise<void>,
): Promise<void> {
  const subject = { kind: 'measure', id: measure.ref };
  await recordChange({ actor, subject, event }, async () => {
    await save(subject);
    await insertMeasureChange({
      ...{ measureId: measure.id, kind, changes, reason },
      recordedById: actor.id,
      recordedAt: now,
    });
  });
}

/** The changes that raise the version of a measure: targets and notes are beside it. */
const OF_ITSELF: readonly MeasureChangeKind[] = ['edited', 'corrected', 'links-changed'];

/** Entering figures leaves events on a measure too; what counts is who changed the measure itself last. */
export async function conflictOnMeasure(
  actor: SignedInActor,
  { ref, version }: Pick<MeasureRecord, 'ref' | 'version'>,
  saved: SavedVersion['saved'],
): Promise<Conflict> {
  const changes = await listMeasureChanges(actor, ref);
  const last = changes.find(({ kind }) => OF_ITSELF.includes(kind));
  return conflictSavedBy(last?.office ? { name: last.office.by, at: last.recordedAt } : null, {
    version,
    saved,
  });
}
