import { database } from '@/lib/data/database';

/** Every recommendation by its number and its plain sentence, newest inspection first, each number once. */
export async function listRecommendationNames(): Promise<{ ref: string; summary: string }[]> {
  const rows = await database().recommendation.findMany({
    orderBy: [{ inspection: { publishedOn: 'desc' } }, { position: 'asc' }],
    select: { ref: true, summary: true },
  });
  return rows.filter((row, index) => rows.findIndex(({ ref }) => ref === row.ref) === index);
}
