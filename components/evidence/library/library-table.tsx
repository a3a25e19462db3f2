import { counted, listed } from '@/components/site/words/words';
import { type Column, Table } from '@/components/ui/table';
import { dayInLondon, formatDay } from '@/lib/domain/day';
import { EVIDENCE_STRENGTHS, EVIDENCE_TYPES, PROVENANCES } from '@/lib/domain/evidence/evidence';
import type { LibraryItem } from '@/lib/domain/evidence/library';
import { evidenceHref } from '@/lib/domain/paths/office';
import { EvidenceStateTag, VisibilityTag } from '../tags';

/** One page of the library. */
export function LibraryTable({ items }: { items: readonly LibraryItem[] }) {
  return (
    <Table
      id="library"
      caption="Newest first"
      columns={COLUMNS}
      rows={items}
      rowKey={({ id }) => id}
      narrow="stack"
    />
  );
}

const COLUMNS: Column<LibraryItem>[] = [
  {
    heading: 'Evidence',
    cell: ({ id, title, type }) => (
      <>
        <a className="govuk-link" href={evidenceHref(id)}>
          {title}
        </a>
        <div className="govuk-hint">{EVIDENCE_TYPES[type]}</div>
      </>
    ),
  },
  { heading: 'Linked to', cell: linkedTo },
  {
    heading: 'What it can show',
    cell: ({ strength, provenance }) => (
      <>
        {EVIDENCE_STRENGTHS[strength]}
        <div className="govuk-hint">{PROVENANCES[provenance]}</div>
      </>
    ),
  },
  {
    heading: 'State',
    cell: ({ state, expiresOn }) => (
      <>
        <EvidenceStateTag state={state} />
        {expiresOn && (
          <div className="govuk-hint">
            {state === 'expired' ? 'Expired' : 'Expires'} {formatDay(expiresOn)}
          </div>
        )}
      </>
    ),
  },
  { heading: 'Who can see it', cell: ({ visibility }) => <VisibilityTag visibility={visibility} /> },
  {
    heading: 'Filed',
    cell: ({ filedAt, filedBy }) => (
      <>
        {formatDay(dayInLondon(new Date(filedAt)))}
        <div className="govuk-hint">{filedBy ?? 'This service'}</div>
      </>
    ),
  },
];

function linkedTo({ requirements, promises, figures }: LibraryItem): string {
  const parts = listed(requirements.map(({ ref }) => ref));
  const linked = [
    ...(parts ? [`${requirements.length === 1 ? 'part' : 'parts'} ${parts}`] : []),
    ...(promises > 0 ? [counted(promises, 'promise')] : []),
    ...(figures > 0 ? [counted(figures, 'figure')] : []),
  ];
  const said = linked.join('; ');
  return said === '' ? 'Nothing' : said.charAt(0).toUpperCase() + said.slice(1);
}
