import { counted, listed } from '@/components/site/words/words';
import { type Column, Table } from '@/components/ui/table';
import { dayInLondon, formatDay } from '@/lib/domain/day';
import { EVIDENCE_TYPES } from '@/lib/domain/evidence/evidence';
import type { LibraryItem } from '@/lib/domain/evidence/library';
import { evidenceHref } from '@/lib/domain/paths/office';
import { WEIGHED_COLUMNS } from '../evidence-columns';

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
  ...WEIGHED_COLUMNS,
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
