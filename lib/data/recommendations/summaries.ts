import { database } from '@/lib/data/database';

type NewSummary = { id: string; version: number; summary: string };

/** Writes the plain summary of a recommendation. Returns false when somebody changed it since `version` was read. */
export async function writeSummary({ id, version, summary }: NewSummary): Promise<boolean> {
  const { count } = await database().recommendation.updateMany({
    where: { id, version },
    data: { summary, version: { increment: 1 } },
  });
  return count === 1;
}
