import { WidePage } from '@/components/layout/wide-page';
import { RecommendationTable, withStatus } from '@/components/recommendations/list/recommendation-table';
import { BackLink } from '@/components/ui/back-link';
import { SummaryList } from '@/components/ui/summary-list';
import { type Day, formatDay } from '@/lib/domain/day';
import { clockInWords } from '@/lib/domain/inspections/clock-in-words';
import { statutoryClock } from '@/lib/domain/inspections/statutory-clock';
import { inspectionHref } from '@/lib/domain/paths/inspections';
import { documentHref, OFFICE, promiseGridHref } from '@/lib/domain/paths/office';
import type { InspectionAtAGlance } from '@/lib/domain/recommendations/at-a-glance';

type InspectionViewProps = InspectionAtAGlance & { today: Day };

/** One inspection as the office works on it: its dates, its recommendations, and the ways to what was said. */
export function InspectionView({ inspection, recommendations, today }: InspectionViewProps) {
  const { slug, shortTitle, title } = inspection;
  return (
    <WidePage before={<BackLink href={OFFICE.inspections}>Inspections</BackLink>}>
      <h1 className="govuk-heading-l">{shortTitle}</h1>
      <p className="govuk-body-l">{title}</p>
      <Dates inspection={inspection} today={today} />
      {inspection.hasDocument && (
        <ul className="govuk-list">
          <li>
            <a className="govuk-link" href={documentHref(slug)}>
              The response, sentence by sentence
            </a>
          </li>
          <li>
            <a className="govuk-link" href={promiseGridHref(slug)}>
              Regular promises
            </a>
          </li>
        </ul>
      )}
      <h2 className="govuk-heading-m">Recommendations ({recommendations.length})</h2>
      {recommendations.length === 0 ? (
        <p className="govuk-body">
          Its recommendations are not in this record yet. Until they are, nothing is said about what was done.
        </p>
      ) : (
        <RecommendationTable
          id="recommendations"
          rows={withStatus(recommendations)}
          allHref={inspectionHref(slug)}
        />
      )}
    </WidePage>
  );
}

function Dates({ inspection, today }: Pick<InspectionViewProps, 'inspection' | 'today'>) {
  const { publishedOn, respondedOn, inspectorates, sourceUrl } = inspection;
  const { lastDay } = statutoryClock(publishedOn, respondedOn);
  return (
    <SummaryList
      rows={[
        { key: 'Published by', value: inspectorates },
        { key: 'Published', value: `${formatDay(publishedOn)}. This is day 1.` },
        { key: 'Last day for a response', value: `${formatDay(lastDay)}. This is day 56.` },
        { key: 'Response', value: `${clockInWords(inspection, today)}.` },
        ...(sourceUrl
          ? [
              {
                key: 'Read the report',
                value: (
                  <a className="govuk-link" href={sourceUrl} rel="noreferrer">
                    {sourceUrl}
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
