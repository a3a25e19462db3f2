import type { MeasureRecord } from '@/lib/domain/measures/measure-record';
import type { Prisma } from '@/prisma/generated/app/client';
import { database } from '../database';
import { readBesideMeasures } from '@/lib/data/measures/besides';
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
  const [besides, isInTrial] = await Promise.all([readBesideMeasures(), isTrial()]);
  return rows.map((row) => toMeasure(row, { ...besides, isInTrial }));
}

/** The measure with this catalogue number, with counts as small as they are, or null. */
export async function findUncoveredMeasure(ref: string): Promise<MeasureRecord | null> {
  const [measure] = await listUncoveredMeasures({ ref });
  return measure ?? null;
}
