import { Heading } from '@/components/ui/heading';
import { counted, listed } from '@/components/site/words/words';
import { listOpenWork, type OpenWork } from '@/lib/domain/today/open-work';
import { recommendationHref } from '@/lib/domain/paths/office';
import type { RecommendationRecord } from '@/lib/domain/recommendations/recommendation-record';

/** What nobody has begun, one line for each recommendation. Nothing is shown when all of it is done. */
export function OpenWorkList({ recommendations }: { recommendations: readonly RecommendationRecord[] }) {
  const open = listOpenWork(recommendations);
  if (open.length === 0) return null;
  return (
    <section aria-labelledby="open-work">
      <Heading level={2} id="open-work">
        Still to do
      </Heading>
      <ul className="govuk-list govuk-list--bullet">
        {open.map((work) => (
          <li key={work.recommendation.id}>
            <a
              className="govuk-link"
              href={recommendationHref({
                inspection: work.recommendation.inspectionSlug,
                recommendation: work.recommendation.ref,
              })}
            >
              Recommendation {work.recommendation.ref}
            </a>
            : {describeOpen(work)}
          </li>
        ))}
      </ul>
    </section>
  );
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
