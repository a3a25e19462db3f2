import { cache } from 'react';
import { database } from '@/lib/data/database';

type Office = { slug: string; name: string; shortName: string };

/**
 * The body whose office runs this service: the one whose response was imported first. Null before the set-up. A page
 * whose parts all ask asks the database once; outside a page, as in the worker, each call asks.
 */
export const findOffice = cache(async (): Promise<Office | null> => {
  const first = await database().responseDocument.findFirst({
    orderBy: { importedAt: 'asc' },
    select: { inspection: { select: { body: { select: { slug: true, name: true, shortName: true } } } } },
  });
  return first?.inspection.body ?? null;
});
