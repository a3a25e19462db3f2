import { SummaryList } from '@/components/ui/summary-list';
import type { Day } from '@/lib/domain/day';
import { methodologyFacts } from '@/lib/domain/measures/methodology/methodology-facts';
import type { PublicMeasure } from '@/lib/domain/outside/snapshot';

/** What the record knows of how a measure is counted, as it is on this day. */
export function MethodologyFacts({ measure, asAt }: { measure: PublicMeasure; asAt: Day }) {
  return (
    <SummaryList
      rows={methodologyFacts(measure, asAt).map(({ key, values }) => ({
        key,
        value: values.map((value) => (
          <p key={value} className="govuk-body">
            {value}
          </p>
        )),
      }))}
    />
  );
}
