import { WidePage } from '@/components/layout/wide-page';
import { BackLink } from '@/components/ui/back-link';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterLinks } from '@/components/ui/filter-links';
import { Pagination } from '@/components/ui/pagination';
import type { EvidenceRecord } from '@/lib/domain/evidence/evidence-record';
import { OFFICE } from '@/lib/domain/paths/office';
import { dueHref } from '@/lib/domain/paths/today';
import { DUE_LISTS, type DueListName } from '@/lib/domain/today/due-lists';
import type { OfficeToday } from '@/lib/domain/today/office-today';
import { listsOfToday } from './lists-of-today';

const ON_A_PAGE = 50;

type DueViewProps = {
  office: OfficeToday;
  overdueEvidence: readonly EvidenceRecord[];
  asked: { list: DueListName; page: number };
};

/** One of the lists of the first page, whole, in pages; and the way to the others that have anything. */
export function DueView({ office, overdueEvidence, asked: { list, page: wanted } }: DueViewProps) {
  const lists = listsOfToday(office, overdueEvidence);
  const { count, lines } = lists[list];
  const pages = Math.max(1, Math.ceil(count / ON_A_PAGE));
  const page = Math.min(wanted, pages);
  return (
    <WidePage before={<BackLink href={OFFICE.today}>Today</BackLink>}>
      <h1 className="govuk-heading-l">
        {DUE_LISTS[list]} ({count.toLocaleString('en-GB')})
      </h1>
      <FilterLinks
        label="List"
        links={NAMES.filter((name) => lists[name].count > 0 || name === list).map((name) => ({
          href: dueHref(name),
          text: DUE_LISTS[name],
          count: lists[name].count,
          current: name === list,
        }))}
      />
      {count === 0 ? (
        <EmptyState title="Nothing is in this list today">
          <p className="govuk-body">
            What needs somebody appears in one of these lists by itself, as its day comes.
          </p>
        </EmptyState>
      ) : (
        <ul className="govuk-list govuk-list--spaced">
          {lines((page - 1) * ON_A_PAGE, page * ON_A_PAGE).map(({ id, words }) => (
            <li key={id}>{words}</li>
          ))}
        </ul>
      )}
      <Pagination of="this list" {...{ page, pages }} hrefOf={(to) => dueHref(list, to)} />
    </WidePage>
  );
}

const isName = (name: string): name is DueListName => name in DUE_LISTS;
const NAMES = Object.keys(DUE_LISTS).filter(isName);
