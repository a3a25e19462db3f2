import { Table } from '@/components/ui/table';
import type { PlaceOfWords } from '@/lib/domain/erasures/erasure';
import { fieldName, tableName } from '@/lib/domain/erasures/place-names';
import { evidenceHref, OFFICE, publicationHref, supportLineHref } from '@/lib/domain/paths/office';

/** Where a record of the table is looked at by itself; other records are named and counted. */
const PAGES: Readonly<Record<string, (id: string) => string>> = {
  'public.evidence': evidenceHref,
  'public.publication': publicationHref,
  'published.edition': publicationHref,
  'published.edition_file': publicationHref,
  'public.support_line': supportLineHref,
  'audit.event': () => OFFICE.history,
  'audit.event_text': () => OFFICE.history,
};

/** Every place that holds the words: nothing of what stands around them, because not everybody may read that. */
export function PlacesOfWords({ places }: { places: readonly PlaceOfWords[] }) {
  return (
    <Table
      id="places"
      caption="Where they stand"
      captionSize="m"
      narrow="stack"
      rows={places}
      rowKey={({ place, field }) => `${place}.${field}`}
      columns={[
        { heading: 'Records', cell: ({ place }) => tableName(place) },
        { heading: 'Field', cell: ({ field }) => fieldName(field) },
        { heading: 'How many', cell: ({ rows }) => rows, isNumeric: true },
        { heading: 'Open', cell: (place) => <Links {...place} /> },
        { heading: 'What happens', cell: whatHappens },
      ]}
    />
  );
}

function whatHappens({ place, canGo }: PlaceOfWords): string {
  if (!canGo) return 'Cannot be taken out here';
  return place === 'published.edition_file' ? 'Withdrawn, or sent back if not public' : 'Taken out';
}

function Links({ place, ids }: PlaceOfWords) {
  const page = PAGES[place];
  if (page === undefined || ids.length === 0) return 'No page of its own';
  const addresses = [...new Set(ids.map(page))];
  return (
    <>
      {addresses.map((href, at) => (
        <span key={href}>
          {at > 0 && ', '}
          <a className="govuk-link" href={href}>
            Open {addresses.length > 1 ? at + 1 : 'it'}
            <span className="govuk-visually-hidden"> of {tableName(place)}</span>
          </a>
        </span>
      ))}
    </>
  );
}
