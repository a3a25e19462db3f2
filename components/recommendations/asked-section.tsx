import { Verbatim } from '@/components/site/recommendation/verbatim';
import { Quotation } from '@/components/ui/quotation';
import { SummaryList } from '@/components/ui/summary-list';
import { formatDay } from '@/lib/domain/day';
import type { InspectionRecord } from '@/lib/domain/inspections/inspection-record';
import type { RecommendationRecord } from '@/lib/domain/recommendations/recommendation-record';
import { statutoryClock } from '@/lib/domain/inspections/statutory-clock';

type AskedSectionProps = { inspection: InspectionRecord; recommendation: RecommendationRecord };

/** What the inspectors asked, word for word, and the dates that go with it: facts, never a verdict. */
export function AskedSection({ inspection, recommendation }: AskedSectionProps) {
  return (
    <section id="asked">
      <h2 className="govuk-heading-m">What inspectors asked</h2>
      <Quotation
        source={`${inspection.inspectorates}, “${inspection.title}”, ${formatDay(inspection.publishedOn)}`}
      >
        <Verbatim text={recommendation.text} />
      </Quotation>
      <SummaryList isPlain rows={factsOf({ inspection, recommendation })} />
    </section>
  );
}

function factsOf({ inspection, recommendation }: AskedSectionProps) {
  const clock = statutoryClock(inspection.publishedOn, inspection.respondedOn);
  return [
    ...(recommendation.timing ? [{ key: 'By when', value: `“${recommendation.timing}”` }] : []),
    { key: 'Inspection published', value: `${formatDay(clock.publishedOn)} (day 1)` },
    { key: 'Last day for the response', value: `${formatDay(clock.lastDay)} (day 56)` },
    {
      key: 'Response dated',
      value:
        inspection.respondedOn === null
          ? 'No dated response'
          : `${formatDay(inspection.respondedOn)} (day ${clock.responseDayNumber})`,
    },
  ];
}
