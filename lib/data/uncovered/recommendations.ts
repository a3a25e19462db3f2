import type { RecommendationRecord } from '@/lib/domain/recommendations/recommendation-record';
import type { Prisma } from '@/prisma/generated/app/client';
import { database } from '../database';
import { toRecommendation, wholeRecommendation } from './recommendation-rows';

const listWhere = async (where: Prisma.RecommendationWhereInput): Promise<RecommendationRecord[]> => {
  const rows = await database().recommendation.findMany({
    where,
    orderBy: { position: 'asc' },
    include: wholeRecommendation,
  });
  return rows.map(toRecommendation);
};

/** Every recommendation of an inspection, whole: also the office's unconfirmed readings, which are nobody else's to read. */
export const listUncoveredRecommendations = (inspectionSlug: string): Promise<RecommendationRecord[]> =>
  listWhere({ inspection: { slug: inspectionSlug } });

/** One recommendation, whole, or null. */
export async function findUncoveredRecommendation(
  inspectionSlug: string,
  ref: string,
): Promise<RecommendationRecord | null> {
  const [recommendation] = await listWhere({ ref, inspection: { slug: inspectionSlug } });
  return recommendation ?? null;
}
