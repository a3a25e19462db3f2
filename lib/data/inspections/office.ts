import { database } from '@/lib/data/database';

/** The body whose office runs this service: the one whose response was imported first. Null before the set-up. */
export async function findOffice(): Promise<{ slug: string; name: string; shortName: string } | null> {
  const first = await database().responseDocument.findFirst({
    orderBy: { importedAt: 'asc' },
    select: { inspection: { select: { body: { select: { slug: true, name: true, shortName: true } } } } },
  });
  return first?.inspection.body ?? null;
}
