import { MergedInto } from '@/components/site/promises/merged-promises';
import { pickMergedPromise } from '@/lib/domain/outside/merged-promises';
import { promiseHref } from '@/lib/domain/paths/office';
import type { MergedPromise } from '@/lib/domain/promises/promises-of';
import { PromisePage, type PromisesHome } from '../promise-page';

type MergedViewProps = { recommendation: PromisesHome; promise: MergedPromise };

/** A promise that was merged into another: what it said then, and where it goes on. */
export function MergedView({ recommendation, promise }: MergedViewProps) {
  const { merged } = promise;
  const { inspection, ref } = merged.home.recommendation;
  return (
    <PromisePage
      recommendation={recommendation}
      promise={promise}
      heading={`Promise ${promise.number} was merged into another`}
      work={null}
    >
      <p className="govuk-body">
        <MergedInto
          merged={pickMergedPromise(promise, { shown: [], showsDrafts: true })}
          readIn={recommendation.inspectionSlug}
        />
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href={promiseHref({ inspection, recommendation: ref }, merged.id)}>
          The promise that remains
        </a>
      </p>
      <p className="govuk-body">
        It counts no more and cannot be changed. Its history is on the page of its recommendation.
      </p>
    </PromisePage>
  );
}
