import type { ReactNode } from 'react';
import { ListFileLink } from '@/components/layout/list-file-link';
import { WidePage } from '@/components/layout/wide-page';
import { counted } from '@/components/site/words/words';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Heading } from '@/components/ui/heading';
import { Pagination } from '@/components/ui/pagination';
import { TextInput } from '@/components/ui/text-input';
import {
  type LibraryFilter,
  type LibraryPage,
  LONGEST_LIBRARY_SEARCH,
  pagesOf,
} from '@/lib/domain/evidence/library';
import { libraryHref } from '@/lib/domain/paths/evidence-library';
import { OFFICE } from '@/lib/domain/paths/office';
import { LibraryFilters } from './library-filters';
import { LibraryTable } from './library-table';

type LibraryViewProps = {
  readerId: string;
  filter: LibraryFilter;
  library: LibraryPage;
  /** So many of the items whose words match are listed at most. */
  mostMatches: number;
  /** The views that this person saved. */
  views?: ReactNode;
};

/** All evidence that somebody of the office may see: what it can be narrowed to, and a page of it. */
export function LibraryView({ readerId, filter, library, mostMatches, views }: LibraryViewProps) {
  const { items, count, people } = library;
  return (
    <WidePage>
      <Heading level={1}>Evidence</Heading>
      {views}
      <SearchForm filter={filter} />
      <LibraryFilters filter={filter} people={people} readerId={readerId} />
      <section aria-labelledby="found">
        <Heading level={2} id="found">
          {count === 1 ? '1 item' : `${count.toLocaleString('en-GB')} items`}
          {filter.words && <> for “{filter.words}”</>}
        </Heading>
        {count >= mostMatches && filter.words !== '' && (
          <p className="govuk-body">These are the {counted(mostMatches, 'best match', 'best matches')}.</p>
        )}
        {items.length > 0 ? <LibraryTable items={items} /> : <NothingFound count={count} filter={filter} />}
        <Pagination
          of="evidence"
          page={filter.page}
          pages={pagesOf(count)}
          hrefOf={(page) => libraryHref({ ...filter, page })}
        />
        {items.length > 0 && <ListFileLink list="evidence" address={libraryHref({ ...filter, page: 1 })} />}
      </section>
    </WidePage>
  );
}

/** Searching keeps what the list is narrowed to. */
function SearchForm({ filter }: { filter: LibraryFilter }) {
  const { state, type, strength, visibility, isExpiring, filedBy } = filter;
  const kept = { state, type, strength, visibility, expiring: isExpiring ? 'yes' : null, by: filedBy };
  return (
    <form method="get" action={OFFICE.evidence} role="search">
      <TextInput
        name="q"
        label="Search the evidence"
        hint="Words of its title, of what it shows and of its summary. Put a phrase in quotation marks."
        value={filter.words}
        type="search"
        maxLength={LONGEST_LIBRARY_SEARCH}
      />
      {Object.entries(kept).map(
        ([name, value]) => value !== null && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <Button>Search</Button>
    </form>
  );
}

function NothingFound({ count, filter }: { count: number; filter: LibraryFilter }) {
  if (count > 0) {
    return (
      <EmptyState title="There is nothing on this page">
        <p className="govuk-body">
          <a className="govuk-link" href={libraryHref({ ...filter, page: 1 })}>
            Go to the first page
          </a>
        </p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title="There is no evidence here that you can see">
      <p className="govuk-body">
        Evidence is filed for a part, on the page of its recommendation.{' '}
        <a className="govuk-link" href={libraryHref()}>
          Show all evidence
        </a>
      </p>
    </EmptyState>
  );
}
