import type { ReactNode } from 'react';
import { MergedPromises } from '@/components/site/promises/merged-promises';
import { LinkedPromises } from '@/components/site/promises/linked-promises';
import { PromiseNotes } from '@/components/site/promises/promise-notes';
import { promiseColumns } from '@/components/site/promises/promise-columns';
import { type PublicPromise, listPromises } from '@/lib/domain/outside/promises';
import { DRAFT_READING, PROMISES_BEING_CHECKED, allDrafts } from '@/components/site/words/words';
import { EmptyState } from '@/components/ui/empty-state';
import { type Column, Table } from '@/components/ui/table';
import type { PanelRecommendation } from '@/lib/domain/outside/panel-view';
import { panelRecommendationHref } from '@/lib/domain/paths/panel';
import type { Day } from '@/lib/domain/day';

type PromiseTableProps = { recommendation: PanelRecommendation; today: Day };

/** What was promised, by whom, by when, and its status; then what was promised elsewhere and serves this too. */
export function PromiseTable({ recommendation, today }: PromiseTableProps) {
  return (
    <>
      <OwnPromises recommendation={recommendation} today={today} />
      <MergedPromises merged={recommendation.merged} readIn={recommendation.inspectionSlug} />
      <LinkedPromises
        linked={recommendation.linked}
        readIn={recommendation.inspectionSlug}
        today={today}
        hrefOf={({ home }) =>
          `${panelRecommendationHref({ inspectionSlug: home.inspectionSlug, ref: home.recommendationRef })}#promises`
        }
      />
    </>
  );
}

function OwnPromises({ recommendation, today }: PromiseTableProps) {
  const promises = listPromises(recommendation);
  const isBeingChecked = recommendation.beingChecked.promises;
  if (promises.length === 0 && isBeingChecked) return <p className="govuk-body">{PROMISES_BEING_CHECKED}</p>;
  if (promises.length === 0) {
    return (
      <EmptyState title="No promise has been found in the response">
        <p className="govuk-body">A promise appears here with the sentence of the response that makes it.</p>
      </EmptyState>
    );
  }
  const saidAbove = allDrafts(promises);
  return (
    <>
      {saidAbove && <p className="govuk-body">{DRAFT_READING}</p>}
      <Table
        id="promise-table"
        caption="Promises and their status"
        columns={columnsOn({ today, saidAbove, readIn: recommendation.inspectionSlug })}
        rows={promises}
        rowKey={({ number }) => String(number)}
        narrow="stack"
      />
      {isBeingChecked && <p className="govuk-body">{PROMISES_BEING_CHECKED}</p>}
    </>
  );
}

/** `saidAbove`: said once above the table, so not again in each row. `readIn`: the inspection that is read. */
type Shown = { today: Day; saidAbove: boolean; readIn: string };

const columnsOn = ({ today, saidAbove, readIn }: Shown): Column<PublicPromise>[] => [
  {
    heading: 'Promise',
    cell: ({ number, promise, confirmed, madeOn, serves, mergedIn }) => (
      <>
        <span id={`promise-${number}`}>
          {number}. {promise}
        </span>
        <PromiseNotes promise={{ madeOn, serves, mergedIn }} readIn={readIn} />
        {!confirmed && !saidAbove && <Aside>{DRAFT_READING}</Aside>}
      </>
    ),
  },
  ...promiseColumns(today),
];

function Aside({ children }: { children: ReactNode }) {
  return <div className="govuk-hint govuk-!-margin-bottom-0">{children}</div>;
}
