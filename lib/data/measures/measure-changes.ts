import { z } from 'zod';
import { SERVICE_ACTOR } from '@/lib/domain/audit-event';
import { MEASURE_CHANGES, type MeasureChange, type MeasureEdit } from '@/lib/domain/measures/measure-edit';
import { changeFor } from '@/lib/domain/outside/measures/measure-changes';
import type { SignedInActor } from '@/lib/domain/permissions';
import { database } from '@/lib/data/database';
import { keysOf, oneOf } from '@/lib/data/lists';

const edits = z.array(z.object({ label: z.string(), from: z.string().nullable(), to: z.string() }));

export type NewMeasureChange = Pick<MeasureChange, 'kind'> & {
  measureId: string;
  changes: MeasureEdit[];
  reason: string;
  recordedById: string;
  recordedAt: Date;
};

/** Adds a line to the history of a measure, in the transaction under way. */
export async function insertMeasureChange(change: NewMeasureChange): Promise<void> {
  await database().measureChange.create({ data: change, select: { id: true } });
}

/** What was changed of a measure, newest first, as this person may read it. */
export async function listMeasureChanges(actor: SignedInActor, measureRef: string): Promise<MeasureChange[]> {
  const rows = await database().measureChange.findMany({
    where: { measure: { ref: measureRef } },
    orderBy: { sequence: 'desc' },
    include: { recordedBy: { select: { name: true } } },
  });
  return rows.map((row) => {
    const changes = edits.parse(row.changes);
    return changeFor(actor.role, {
      id: row.id,
      kind: oneOf(keysOf(MEASURE_CHANGES), row.kind),
      changed: changes.map(({ label }) => label),
      recordedAt: row.recordedAt.toISOString(),
      office: { by: row.recordedBy?.name ?? SERVICE_ACTOR.name, reason: row.reason, edits: changes },
    });
  });
}
