import { measuresFor } from '@/lib/domain/figures-for-reader';
import { can, type Role } from '@/lib/domain/permissions';
import type { MeasureRecord } from '@/lib/domain/records';
import { findMeasure, listMeasures } from './measures';

type Reader = { role: Role };

/** The catalogue with the figures this person may read: small counts are taken out for everybody outside the office. */
export async function listMeasuresFor({ role }: Reader): Promise<MeasureRecord[]> {
  return measuresFor(role, await listMeasures());
}

/** One measure with the figures this person may read, or null. */
export async function findMeasureFor(reader: Reader, ref: string): Promise<MeasureRecord | null> {
  if (can(reader.role, 'manage:read')) return findMeasure(ref);
  // What is hidden in one measure depends on the figures of the others.
  return (await listMeasuresFor(reader)).find((measure) => measure.ref === ref) ?? null;
}
