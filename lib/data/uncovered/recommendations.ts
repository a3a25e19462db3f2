import type { RecommendationRecord } from '@/lib/domain/recommendations/recommendation-record';
import type { InspectionKey, RecommendationKey } from '@/lib/domain/paths/recommendation-key';
import type { Prisma } from '@/prisma/generated/app/client';
import { database } from '../database';
import { isInspection } from '../inspections/inspection-key';
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
export const listUncoveredRecommendations = (key: InspectionKey): Promise<RecommendationRecord[]> =>
  listWhere({ inspection: isInspection(key) });

/** Every recommendation of every inspection of a body, whole. */
export const listUncoveredRecommendationsOf = (bodySlug: string): Promise<RecommendationRecord[]> =>
  listWhere({ inspection: { body: { slug: bodySlug } } });

/** One recommendation, whole, or null. */
export async function findUncoveredRecommendation(
  key: RecommendationKey,
): Promise<RecommendationRecord | null> {
  const [recommendation] = await listWhere({ ref: key.ref, inspection: isInspection(key) });
  return recommendation ?? null;
}
