import type { RecommendationKey } from '@/lib/domain/paths/recommendation-key';
import { inspectionColumns, toInspectionKey } from '@/lib/data/inspections/inspection-key';
import type { Prisma } from '@/prisma/generated/app/client';

/** What is read of a recommendation to name it. */
export const keyColumns = {
  ref: true,
  inspection: { select: inspectionColumns },
} satisfies Prisma.RecommendationSelect;

/** The key of a row that was read with `keyColumns`. */
export function toKey(row: {
  ref: string;
  inspection: { slug: string; body: { slug: string } };
}): RecommendationKey {
  return { ...toInspectionKey(row.inspection), ref: row.ref };
}
