import type { Day } from '@/lib/domain/day';
import type { ResponseRecord } from '@/lib/domain/promises/response-record';
import { database } from '@/lib/data/database';
import { toDate } from '@/lib/data/days';

export type NewResponse = Omit<ResponseRecord, 'promises' | 'datedOn'> & {
  datedOn: Day;
  recommendationId: string;
  recordedById: string;
  recordedAt: Date;
};

/** Appends a version of what one voice answers; none is ever written over. */
export async function insertResponse({ datedOn, ...response }: NewResponse): Promise<void> {
  await database().response.create({ data: { ...response, datedOn: toDate(datedOn) } });
}

/** Raises a recommendation's version. Returns false when somebody else changed it since `version` was read. */
export async function touchRecommendation({
  id,
  version,
}: {
  id: string;
  version: number;
}): Promise<boolean> {
  const { count } = await database().recommendation.updateMany({
    where: { id, version },
    data: { version: { increment: 1 } },
  });
  return count === 1;
}
