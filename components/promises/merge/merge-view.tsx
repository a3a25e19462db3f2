import { FormTitle } from '@/components/forms/form-title';
import { type HoldsPromises, type NumberedPromise, numberPromises } from '@/lib/domain/promises/promises-of';
import { promiseWorkHref } from '@/lib/domain/paths/office';
import { EMPTY_FORM, type FormActionHandler } from '@/lib/schemas/form-state';
import { ChooseRecommendation } from '../choose-recommendation';
import { placeOfHome, PromisePage, type PromisesHome } from '../promise-page';
import { MergeForm } from './merge-form';

type MergeViewProps = {
  action: FormActionHandler;
  recommendation: PromisesHome;
  promise: NumberedPromise;
  inspections: readonly { slug: string; shortTitle: string }[];
  /** The slug of the one whose recommendations are listed. */
  inspection: string;
  recommendations: readonly { ref: string; summary: string }[];
  chosen: (HoldsPromises & { ref: string; summary: string }) | null;
};

const PAGE = 'Merge this promise into another';

/** Merges a promise into one that is the same: first the recommendation of that one is chosen, then the promise. */
export function MergeView(props: MergeViewProps) {
  const { action, recommendation, promise, inspection, chosen } = props;
  const place = placeOfHome(recommendation);
  const here = promiseWorkHref(place, promise.id, 'merge');
  return (
    <PromisePage recommendation={recommendation} promise={promise} heading={PAGE} work="merge">
      <p className="govuk-body">
        Do this only where both are the same promise. The other one remains, and serves what this one serves.
        This one keeps its history and its evidence, and counts no more. This cannot be undone.
      </p>
      <p className="govuk-body">
        Merging closes nothing and hides nothing that is late. What was said of the periods of this one stays
        with it: record it again where it counts.
      </p>
      {chosen ? (
        <>
          <h2 className="govuk-heading-m">
            Recommendation {chosen.ref}: {chosen.summary}
          </h2>
          <p className="govuk-body">
            <a className="govuk-link" href={`${here}?toInspection=${encodeURIComponent(inspection)}`}>
              Choose another recommendation
            </a>
          </p>
          <MergeForm
            {...{ action, place, promise, inspection }}
            page={PAGE}
            toRecommendation={chosen.ref}
            others={numberPromises(chosen).filter(({ id }) => id !== promise.id)}
          />
        </>
      ) : (
        <>
          <FormTitle page={PAGE} state={EMPTY_FORM} />
          <ChooseRecommendation
            {...props}
            ask="Which recommendation is the promise of that remains?"
            hrefOf={(to) => `${here}?${new URLSearchParams(to).toString()}`}
          />
        </>
      )}
    </PromisePage>
  );
}
