import { type Change, recordChange } from '@/lib/data/audit';
import { insertMeasureChange } from '@/lib/data/measure-changes';
import { findMeasure } from '@/lib/data/measures';
import type { AuditEvent } from '@/lib/domain/audit-event';
import type { MeasureChangeKind, MeasureEdit } from '@/lib/domain/measure-edit';
import { can, type SignedInActor } from '@/lib/domain/permissions';
import type { MeasureRecord } from '@/lib/domain/records';
import { Refusal } from '@/lib/domain/refusal';

/** The measure a person wants to change. @throws Refusal when they may not, or when there is none. */
export async function measureToChange({ role }: SignedInActor, ref: string): Promise<MeasureRecord> {
  if (!can(role, 'measure:edit')) {
    throw new Refusal('not-allowed', 'Only a scrutiny officer or an approver can change a measure.');
  }
  const measure = await findMeasure(ref);
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
