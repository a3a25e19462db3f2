import { counted, listed } from '@/components/site/words/words';
import { recommendationHref } from '@/lib/domain/paths/office';
import type { OpenWork } from '@/lib/domain/today/open-work';
import type { Line } from './due-lines';

/** A recommendation of which something is left to do, and what that is. */
export function openWorkLine(work: OpenWork): Line {
  const { id, inspectionSlug, ref } = work.recommendation;
  return {
    id,
    words: (
      <>
        <a
          className="govuk-link"
          href={recommendationHref({ inspection: inspectionSlug, recommendation: ref })}
        >
          Recommendation {ref}
        </a>
        : {describeOpen(work)}
      </>
    ),
  };
}

/** "confirm the wording of 2 parts, assess 1 part and check 1 promise" */
function describeOpen({ toConfirm, promisesToConfirm, toAssess, toCheck }: OpenWork): string {
  return listed([
    ...confirmations({ toConfirm, promisesToConfirm }),
    ...(toAssess > 0 ? [`assess ${counted(toAssess, 'part')}`] : []),
    ...(toCheck > 0 ? [`check ${counted(toCheck, 'promise')}`] : []),
  ]);
}

function confirmations({
  toConfirm,
  promisesToConfirm,
}: Pick<OpenWork, 'toConfirm' | 'promisesToConfirm'>): string[] {
  const what = [
    ...(toConfirm > 0 ? [counted(toConfirm, 'part')] : []),
    ...(promisesToConfirm > 0 ? [counted(promisesToConfirm, 'promise')] : []),
  ];
  return what.length === 0 ? [] : [`confirm the wording of ${listed(what)}`];
}
