import type { Metadata } from 'next';
import { pageTitle } from '@/components/layout/page-title';
import { SavedViews } from '@/components/people/views/saved-views';
import { SearchView } from '@/components/search/search-view';
import { listSavedViews } from '@/lib/data/people/saved-views';
import { MOST_HITS } from '@/lib/data/search/rank-matches';
import { searchRecord } from '@/lib/data/search/search-record';
import { OFFICE } from '@/lib/domain/paths/office';
import { searchHref } from '@/lib/domain/paths/search';
import { searchFilter } from '@/lib/schemas/filters';
import { requireActor } from '@/lib/server/session/actor';

export const metadata: Metadata = { title: pageTitle('Search') };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SearchPage({ searchParams }: Props) {
  const actor = await requireActor('manage:read');
  const { q: words, kind } = searchFilter.parse(await searchParams);
  const result = words === '' ? null : await searchRecord(actor, { words, kind });
  const address = searchHref(OFFICE.search, { words, ...(kind === null ? {} : { kind }) });
  const views = (
    <SavedViews
      views={await listSavedViews(actor, OFFICE.search)}
      address={words === '' ? OFFICE.search : address}
    />
  );
  return (
    <SearchView area="office" words={words} kind={kind} result={result} most={MOST_HITS} views={views} />
  );
}
