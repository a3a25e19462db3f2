import type { Metadata } from 'next';
import { pageTitle } from '@/components/layout/page-title';
import { SavedViews } from '@/components/people/views/saved-views';
import { SearchView } from '@/components/search/search-view';
import { listSavedViews } from '@/lib/data/people/saved-views';
import { MOST_HITS } from '@/lib/data/search/rank-matches';
import { searchPanel } from '@/lib/data/search/search-panel';
import { PANEL } from '@/lib/domain/paths/panel';
import { searchHref } from '@/lib/domain/paths/search';
import { searchFilter } from '@/lib/schemas/filters';
import { requireActor } from '@/lib/server/session/actor';

export const metadata: Metadata = { title: pageTitle('Search') };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PanelSearchPage({ searchParams }: Props) {
  const actor = await requireActor('panel:read');
  const { q: words, kind } = searchFilter.parse(await searchParams);
  const result = words === '' ? null : await searchPanel(actor, { words, kind });
  const address = searchHref(PANEL.search, { words, ...(kind === null ? {} : { kind }) });
  const views = (
    <SavedViews
      views={await listSavedViews(actor, PANEL.search)}
      address={words === '' ? PANEL.search : address}
    />
  );
  return <SearchView area="panel" words={words} kind={kind} result={result} most={MOST_HITS} views={views} />;
}
