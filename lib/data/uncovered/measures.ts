import type { MeasureRecord } from '@/lib/domain/measures/measure-record';
import type { Prisma } from '@/prisma/generated/app/client';
import { database } from '../database';
import { listFootnotes } from '@/lib/data/measures/footnotes';
import { listForceEvents } from '@/lib/data/measures/force-events';
import { isTrial } from '@/lib/data/trial';
import { toMeasure, wholeMeasure } from './measure-rows';

/** The measures of the catalogue in its own order, all or those asked for, with counts as small as they are. */
export async function listUncoveredMeasures(where: Prisma.MeasureWhereInput = {}): Promise<MeasureRecord[]> {
  const rows = await database().measure.findMany({
    where,
    orderBy: { position: 'asc' },
    include: wholeMeasure,
  });
  if (rows.length === 0) return [];
  const [events, footnotes, isInTrial] = await Promise.all([listForceEvents(), listFootnotes(), isTrial()]);
  return rows.map((row) => toMeasure(row, { events, footnotes, isInTrial }));
}

/** The measure with this catalogue number, with counts as small as they are, or null. */
export async function findUncoveredMeasure(ref: string): Promise<MeasureRecord | null> {
  const [measure] = await listUncoveredMeasures({ ref });
  return measure ?? null;
}
