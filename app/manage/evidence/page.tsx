import type { Metadata } from 'next';
import { LibraryView } from '@/components/evidence/library/library-view';
import { SavedViews } from '@/components/people/views/saved-views';
import { pageTitle } from '@/components/layout/page-title';
import { listLibrary, MOST_MATCHES } from '@/lib/data/evidence/evidence-library';
import { listSavedViews } from '@/lib/data/people/saved-views';
import { dayInLondon } from '@/lib/domain/day';
import { evidenceHorizon } from '@/lib/domain/evidence/expiry';
import { libraryHref } from '@/lib/domain/paths/evidence-library';
import { OFFICE } from '@/lib/domain/paths/office';
import { libraryFilter } from '@/lib/schemas/evidence/library-filter';
import { requireActor } from '@/lib/server/session/actor';

export const metadata: Metadata = { title: pageTitle('Evidence') };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The library of evidence. */
export default async function EvidenceLibraryPage({ searchParams }: Props) {
  const actor = await requireActor('manage:read');
  const filter = libraryFilter.parse(await searchParams);
  const today = dayInLondon(new Date());
  const [library, views] = await Promise.all([
    listLibrary(actor, filter, { today, horizon: evidenceHorizon(today) }),
    listSavedViews(actor, OFFICE.evidence),
  ]);
  return (
    <LibraryView
      readerId={actor.id}
      filter={filter}
      library={library}
      mostMatches={MOST_MATCHES}
      views={<SavedViews views={views} address={libraryHref(filter)} />}
    />
  );
}
