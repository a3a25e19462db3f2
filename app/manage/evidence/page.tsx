import type { Metadata } from 'next';
import { LibraryView } from '@/components/evidence/library/library-view';
import { pageTitle } from '@/components/layout/page-title';
import { listLibrary, MOST_MATCHES } from '@/lib/data/evidence/evidence-library';
import { dayInLondon } from '@/lib/domain/day';
import { evidenceHorizon } from '@/lib/domain/evidence/expiry';
import { libraryFilter } from '@/lib/schemas/evidence/library-filter';
import { requireActor } from '@/lib/server/session/actor';

export const metadata: Metadata = { title: pageTitle('Evidence') };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The library of evidence. */
export default async function EvidenceLibraryPage({ searchParams }: Props) {
  const actor = await requireActor('manage:read');
  const filter = libraryFilter.parse(await searchParams);
  const today = dayInLondon(new Date());
  const library = await listLibrary(actor, filter, { today, horizon: evidenceHorizon(today) });
  return <LibraryView readerId={actor.id} filter={filter} library={library} mostMatches={MOST_MATCHES} />;
}
