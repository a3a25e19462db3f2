import { Details } from '@/components/ui/details';
import { FilterLinks } from '@/components/ui/filter-links';
import {
  EVIDENCE_STATES,
  EVIDENCE_STRENGTHS,
  EVIDENCE_TYPES,
  VISIBILITIES,
} from '@/lib/domain/evidence/evidence';
import type { LibraryFilter } from '@/lib/domain/evidence/library';
import { type LibraryAddress, libraryHref } from '@/lib/domain/paths/evidence-library';

type LibraryFiltersProps = {
  filter: LibraryFilter;
  people: readonly { id: string; name: string }[];
  readerId: string;
};

/** Ways to narrow the library: each is an address. The state and the expiry are always there, the rest on asking. */
export function LibraryFilters({ filter, people, readerId }: LibraryFiltersProps) {
  const { type, strength, visibility, filedBy } = filter;
  const chosen = [type, strength, visibility, filedBy].filter((one) => one !== null).length;
  const narrow = (change: LibraryAddress) => libraryHref({ ...filter, page: 1, ...change });
  const filers = people.map(({ id, name }) => [id, id === readerId ? `${name} (you)` : name] as const);
  return (
    <>
      <Narrow
        label="State"
        words={EVIDENCE_STATES}
        now={filter.state}
        hrefOf={(state) => narrow({ state })}
      />
      <FilterLinks
        label="Expiry"
        links={[
          { href: narrow({ isExpiring: false }), text: 'Any', current: !filter.isExpiring },
          {
            href: narrow({ isExpiring: true }),
            text: 'Expired, or expires within 30 days',
            current: filter.isExpiring,
          },
        ]}
      />
      <FilterLinks
        label="Asked for"
        links={[
          { href: narrow({ isOverdue: false }), text: 'Any', current: !filter.isOverdue },
          { href: narrow({ isOverdue: true }), text: 'Overdue', current: filter.isOverdue },
        ]}
      />
      <Details summary={chosen === 0 ? 'More filters' : `More filters (${chosen} chosen)`} open={chosen > 0}>
        <Narrow
          label="What it is"
          words={EVIDENCE_TYPES}
          now={type}
          hrefOf={(one) => narrow({ type: one })}
        />
        <Narrow
          label="What it can show"
          words={EVIDENCE_STRENGTHS}
          now={strength}
          hrefOf={(one) => narrow({ strength: one })}
        />
        <Narrow
          label="Who can see it"
          words={VISIBILITIES}
          now={visibility}
          hrefOf={(one) => narrow({ visibility: one })}
        />
        <Narrow
          label="Filed by"
          words={Object.fromEntries(filers)}
          now={filedBy}
          hrefOf={(one) => narrow({ filedBy: one })}
        />
      </Details>
    </>
  );
}

type NarrowProps = {
  label: string;
  words: Readonly<Record<string, string>>;
  now: string | null;
  hrefOf: (word: string | null) => string;
};

function Narrow({ label, words, now, hrefOf }: NarrowProps) {
  return (
    <FilterLinks
      label={label}
      links={[
        { href: hrefOf(null), text: 'Any', current: now === null },
        ...Object.entries(words).map(([word, text]) => ({ href: hrefOf(word), text, current: now === word })),
      ]}
    />
  );
}
