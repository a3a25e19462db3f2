import { measureFor } from '@/lib/domain/figures-for-reader';
import type { SignedInActor } from '@/lib/domain/permissions';
import type { MeasureRecord } from '@/lib/domain/records';
import { findMeasure, listMeasures } from './measures';

/** The catalogue with the figures this person may read: small counts are taken out for everybody outside the office. */
export async function listMeasuresFor(actor: SignedInActor): Promise<MeasureRecord[]> {
  return (await listMeasures()).map((measure) => measureFor(actor.role, measure));
}

/** One measure with the figures this person may read, or null. */
export async function findMeasureFor(actor: SignedInActor, ref: string): Promise<MeasureRecord | null> {
  const measure = await findMeasure(ref);
  return measure && measureFor(actor.role, measure);
}
