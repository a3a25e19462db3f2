import type { Day } from '@/lib/domain/day';
import type { MeasureWords } from '@/lib/domain/measures/measure-edit';
import type { NoteRecord } from '@/lib/domain/measures/measure-notes';
import { database } from '@/lib/data/database';
import { toDateOrNull, toDay } from '@/lib/data/days';

export type EditedMeasure = MeasureWords & { id: string; version: number; disclosureLoosenedOn: Day | null };

/** Saves what people changed of a measure. Returns false when somebody else changed it since `version` was read. */
export async function updateMeasure(edited: EditedMeasure): Promise<boolean> {
  const { id, version, disclosureLoosenedOn, ...words } = edited;
  const { count } = await database().measure.updateMany({
    where: { id, version },
    data: {
      ...words,
      disclosureLoosenedOn: toDateOrNull(disclosureLoosenedOn),
      version: { increment: 1 },
    },
  });
  return count === 1;
}

/** Every note of a measure, the withdrawn ones too, newest day first. */
export async function listNotesOf(measureRef: string): Promise<NoteRecord[]> {
  const rows = await database().annotation.findMany({
    where: { measure: { ref: measureRef } },
    orderBy: [{ date: 'desc' }, { recordedAt: 'desc' }],
  });
  return rows.map(({ id, date, words, source, rebase, reason, withdrawnAt, withdrawnReason }) => ({
    ...{ id, date: toDay(date), words, source, rebase, reason, withdrawnReason },
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
  }));
}

export type Withdrawal = { id: string; reason: string; at: Date };

/** Takes a note off the charts. Returns false when it was withdrawn before. */
export async function withdrawAnnotation({ id, reason, at }: Withdrawal): Promise<boolean> {
  const { count } = await database().annotation.updateMany({
    where: { id, withdrawnAt: null },
    data: { withdrawnAt: at, withdrawnReason: reason },
  });
  return count === 1;
}
