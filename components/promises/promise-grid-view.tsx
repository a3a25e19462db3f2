import type { ReactNode } from 'react';
import type { GridRow } from '@/components/site/promises/grid-row';
import { PromiseGrid } from '@/components/site/promises/promise-grid';
import { PROMISES_BEING_CHECKED, REGULAR_PROMISES } from '@/components/site/words/words';
import { ListFileLink } from '@/components/layout/list-file-link';
import { WidePage } from '@/components/layout/wide-page';
import { BackLink } from '@/components/ui/back-link';
import { FilterLinks } from '@/components/ui/filter-links';
import { addMonths, type Day } from '@/lib/domain/day';
import { monthOf, shortMonth } from '@/lib/domain/promises/promise-grid';

type PromiseGridViewProps = {
  back: { href: string; text: string };
  /** This page without a month. */
  home: string;
  /** The slug of the inspection. */
  inspection: string;
  rows: readonly GridRow[];
  today: Day;
  /** A day in the last month shown. */
  until: Day;
  /** Some promises are not shown, because nobody has confirmed them. */
  isBeingChecked?: boolean;
  /** The views that this person saved. */
  views?: ReactNode;
};

const YEARS_BACK = 5;

/** The promises that come round, a year at a time. */
export function PromiseGridView(props: PromiseGridViewProps) {
  const { back, home, inspection, rows, today, until, isBeingChecked, views } = props;
  const ends = Array.from({ length: YEARS_BACK }, (_none, years) => addMonths(monthOf(today), years * -12));
  return (
    <WidePage before={<BackLink href={back.href}>{back.text}</BackLink>}>
      <h1 className="govuk-heading-l">{REGULAR_PROMISES.title}</h1>
      <p className="govuk-body">{REGULAR_PROMISES.lead}</p>
      {views}
      <FilterLinks
        label="The year to"
        links={ends.map((end) => ({
          href: end === monthOf(today) ? home : `${home}?until=${end}`,
          text: shortMonth(end),
          current: end === monthOf(until),
        }))}
      />
      {isBeingChecked && <p className="govuk-body">{PROMISES_BEING_CHECKED}</p>}
      <PromiseGrid rows={rows} asAt={today} until={until} />
      <ListFileLink
        list="promises"
        address={`?slug=${encodeURIComponent(inspection)}`}
        text="Download all promises of this inspection (CSV)"
      />
    </WidePage>
  );
}
