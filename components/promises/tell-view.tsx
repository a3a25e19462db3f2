import { FormTitle } from '@/components/forms/form-title';
import { EmptyState } from '@/components/ui/empty-state';
import type { Day } from '@/lib/domain/day';
import { promiseWorkHref } from '@/lib/domain/paths/office';
import { describeOccurrences, describePeriodOf } from '@/lib/domain/promises/occurrence-words';
import { OCCURRENCE_STATES, occurrencesOf } from '@/lib/domain/promises/occurrences';
import { EMPTY_FORM, type FormActionHandler } from '@/lib/schemas/form-state';
import type { NumberedPromise } from '@/lib/domain/promises/promises-of';
import { placeOfHome, PromisePage, type PromisesHome } from './promise-page';
import { TellForm } from './tell-form';

type TellViewProps = {
  action: FormActionHandler;
  recommendation: PromisesHome;
  promise: NumberedPromise;
  evidence: readonly { id: string; title: string }[];
  today: Day;
};

/** The form in which the office says whether a period was held. Those nobody has told us about come first. */
export function TellView({ action, recommendation, promise, evidence, today }: TellViewProps) {
  const place = placeOfHome(recommendation);
  const newestFirst = occurrencesOf(promise, today).toReversed();
  const isOpen = ({ state }: { state: string }) => state === 'not-told';
  const inOrder = [...newestFirst.filter(isOpen), ...newestFirst.filter((one) => !isOpen(one))];
  return (
    <PromisePage
      recommendation={recommendation}
      promise={promise}
      heading={`Record a period of promise ${promise.number}`}
      work="periods"
    >
      {promise.startsOn === null || inOrder.length === 0 ? (
        <EmptyState title="No period is expected yet">
          <FormTitle page={`Record a period of promise ${promise.number}`} state={EMPTY_FORM} />
          <p className="govuk-body">
            <a className="govuk-link" href={promiseWorkHref(place, promise.id, 'edit')}>
              Say how often it was promised, and since when
            </a>
            . Then its periods are listed here.
          </p>
        </EmptyState>
      ) : (
        <>
          <p className="govuk-body">{describeOccurrences(newestFirst, promise.startsOn)}</p>
          <TellForm
            action={action}
            place={place}
            promise={promise}
            periods={inOrder.map((period) => ({
              value: period.start,
              text: `${describePeriodOf(period)} (${OCCURRENCE_STATES[period.state].toLowerCase()})`,
            }))}
            evidence={evidence}
          />
        </>
      )}
    </PromisePage>
  );
}
