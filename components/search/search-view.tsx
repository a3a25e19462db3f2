import type { ReactNode } from 'react';
import { NarrowPage } from '@/components/layout/narrow-page';
import { Button } from '@/components/ui/button';
import { FilterLinks } from '@/components/ui/filter-links';
import { Heading } from '@/components/ui/heading';
import { TextInput } from '@/components/ui/text-input';
import { type SearchArea, SEARCH_AREAS } from './search-areas';
import { searchHref } from '@/lib/domain/paths/search';
import { LONGEST_SEARCH, SEARCH_KINDS, type SearchKind, type SearchResult } from '@/lib/domain/search/search';
import { SearchHits } from './search-hits';

type SearchViewProps = {
  area: SearchArea;
  words: string;
  kind: SearchKind | null;
  /** Null before anything was searched for. */
  result: SearchResult | null;
  /** So many hits are shown at most. */
  most: number;
  /** The searches that this person saved. */
  views?: ReactNode;
};

const isKind = (word: string): word is SearchKind => Object.hasOwn(SEARCH_KINDS, word);

/** The search of the office or of the panel: the words, the ways to narrow what was found, and what was found. */
export function SearchView(props: SearchViewProps) {
  const { area, words, result, views } = props;
  const { home, label, hint } = SEARCH_AREAS[area];
  return (
    <NarrowPage>
      <Heading level={1}>Search</Heading>
      <form method="get" action={home} role="search">
        <TextInput
          name="q"
          label={label}
          hint={hint}
          value={words}
          type="search"
          maxLength={LONGEST_SEARCH}
        />
        <Button>Search</Button>
      </form>
      {views}
      {result && <Found {...props} result={result} />}
    </NarrowPage>
  );
}

function Found({ area, words, kind, result, most }: SearchViewProps & { result: SearchResult }) {
  const { home, hrefOf } = SEARCH_AREAS[area];
  const { hits, counts } = result;
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const shown = kind === null ? all : (counts[kind] ?? 0);
  const kinds = Object.keys(SEARCH_KINDS).filter(isKind);
  return (
    <section aria-labelledby="found">
      <Heading level={2} id="found">
        {shown === 1 ? '1 result' : `${shown} results`} for “{words}”
      </Heading>
      {all === 0 && (
        <p className="govuk-body">
          Check the spelling, or search for fewer words. Short words such as “the” are left out.
        </p>
      )}
      {all > 0 && (
        <FilterLinks
          label="Show"
          links={[
            { href: searchHref(home, { words }), text: 'Everything', count: all, current: kind === null },
            ...kinds
              .filter((one) => counts[one] !== undefined)
              .map((one) => ({
                href: searchHref(home, { words, kind: one }),
                text: SEARCH_KINDS[one],
                count: counts[one],
                current: kind === one,
              })),
          ]}
        />
      )}
      {shown > most && <p className="govuk-body">These are the {most} best matches.</p>}
      <SearchHits hits={hits} hrefOf={hrefOf} />
    </section>
  );
}
