import { promiseGridHref, promiseHref, recommendationHref, type Place } from '@/lib/domain/paths/office';
import { notesOf, PromiseNotes } from '@/components/site/promises/promise-notes';
import { promiseColumns } from '@/components/site/promises/promise-columns';
import { LinkedPromises } from '@/components/site/promises/linked-promises';
import { MergedPromises } from '@/components/site/promises/merged-promises';
import { pickMergedPromise } from '@/lib/domain/outside/merged-promises';
import { pickLinkedPromise } from '@/lib/domain/outside/promises';
import type { LinkedPromise } from '@/lib/domain/promises/linked-promise';
import { isRegular } from '@/lib/domain/promises/occurrences';
import { DRAFT_READING, REGULAR_PROMISES, allDrafts } from '@/components/site/words/words';
import { ActionLink } from '@/components/ui/action-link';
import { ConfirmForm } from '@/components/forms/confirm-form';
import { EmptyState } from '@/components/ui/empty-state';
import { type Column, Table } from '@/components/ui/table';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import type { Day } from '@/lib/domain/day';
import type { MergedPromise, NumberedPromise } from '@/lib/domain/promises/promises-of';

type PromiseSectionProps = {
  place: Place;
  promises: readonly NumberedPromise[];
  /** Those that were merged into another. */
  merged: readonly MergedPromise[];
  /** Those that serve it and are made elsewhere. */
  linked: readonly LinkedPromise[];
  today: Day;
  mayCheck: boolean;
  /** The form that adds one by hand, where this person may. */
  addHref: string | null;
  /** What confirms a draft wording, where this person may. */
  confirmAction: FormActionHandler | null;
};

/** What was promised, by whom, by when, its status, and the way to record a check. */
export function PromiseSection(props: PromiseSectionProps) {
  const { place, promises, merged, linked, today, mayCheck, addHref } = props;
  const saidAbove = allDrafts(promises);
  return (
    <section id="promises">
      <h2 className="govuk-heading-m">Promises</h2>
      {promises.some(({ cadence }) => isRegular(cadence)) && (
        <p className="govuk-body">
          <a className="govuk-link" href={promiseGridHref(place.inspection)}>
            {REGULAR_PROMISES.title}, by month
          </a>
        </p>
      )}
      {saidAbove && <p className="govuk-hint">{DRAFT_READING}</p>}
      {promises.length === 0 ? (
        <EmptyState title="No promise has been found in the response">
          <p className="govuk-body">
            Each promise is linked to the sentence that makes it. It appears here when the response is
            imported with it, or when somebody adds it.
          </p>
        </EmptyState>
      ) : (
        <Table
          id="promise-table"
          caption="Promises and their status"
          columns={[...columnsOn(props, saidAbove), ...(mayCheck ? [checkColumn(place)] : [])]}
          rows={promises}
          rowKey={({ id }) => id}
          narrow="stack"
        />
      )}
      <MergedPromises
        merged={merged.map((one) => pickMergedPromise(one, { shown: [], showsDrafts: true }))}
        readIn={place.inspection}
      />
      <LinkedPromises
        linked={linked.map((one) => pickLinkedPromise(one, { showsDrafts: true }))}
        readIn={place.inspection}
        today={today}
        hrefOf={({ home }) =>
          `${recommendationHref({ inspection: home.inspectionSlug, recommendation: home.recommendationRef })}#promises`
        }
      />
      {addHref !== null && (
        <p className="govuk-body">
          <a className="govuk-link" href={addHref}>
            Add a promise
          </a>
        </p>
      )}
    </section>
  );
}

const columnsOn = (
  { place, today, confirmAction }: PromiseSectionProps,
  saidAbove: boolean,
): Column<NumberedPromise>[] => [
  {
    heading: 'Promise',
    cell: ({ id, version, number, promise, confirmed, madeOn, links, mergedIn }) => (
      <div id={`promise-${number}`}>
        {number}. {promise}
        <PromiseNotes promise={notesOf({ madeOn, links, mergedIn })} readIn={place.inspection} />
        {!confirmed && !saidAbove && <div className="govuk-hint">{DRAFT_READING}</div>}
        {!confirmed && confirmAction && (
          <ConfirmForm
            action={confirmAction}
            fields={{ ...place, promise: id, version }}
            about={`promise ${number}`}
          />
        )}
      </div>
    ),
  },
  ...promiseColumns(today),
];

const checkColumn = (place: Place): Column<NumberedPromise> => ({
  heading: 'Check',
  cell: ({ id, number }) => (
    <ActionLink
      action={{ href: promiseHref(place, id), text: 'Record a check', about: `of promise ${number}` }}
    />
  ),
});
