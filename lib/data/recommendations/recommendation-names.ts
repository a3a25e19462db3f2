import type { RecommendationKey } from '@/lib/domain/paths/recommendation-key';
import { database } from '@/lib/data/database';
import { findOffice } from '@/lib/data/office/office';
import { keyColumns, toKey } from '@/lib/data/key-columns';

/** Every recommendation of the office by its key and its plain sentence, newest inspection first. */
export async function listRecommendationNames(): Promise<{ key: RecommendationKey; summary: string }[]> {
  const office = await findOffice();
  const rows = await database().recommendation.findMany({
    where: { inspection: { body: { slug: office?.slug ?? '' } } },
    orderBy: [{ inspection: { publishedOn: 'desc' } }, { position: 'asc' }],
    select: { ...keyColumns, summary: true },
  });
  return rows.map(({ summary, ...row }) => ({ key: toKey(row), summary }));
}
