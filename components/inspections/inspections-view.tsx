import { WidePage } from '@/components/layout/wide-page';
import { InspectionCard } from '@/components/site/inspection-card';
import { Cards } from '@/components/ui/cards';
import { EmptyState } from '@/components/ui/empty-state';
import type { Day } from '@/lib/domain/day';
import { inspectionLine } from '@/lib/domain/inspections/inspection-line';
import { NEW_DOCUMENT } from '@/lib/domain/paths/documents';
import { inspectionHref } from '@/lib/domain/paths/inspections';
import type { InspectionAtAGlance } from '@/lib/domain/recommendations/at-a-glance';

type InspectionsViewProps = {
  inspections: readonly InspectionAtAGlance[];
  today: Day;
  /** Whether this person may load a report. */
  mayLoad: boolean;
};

/** Every inspection of the office, newest first, with the 56 days of each, its parts by status and the next date. */
export function InspectionsView({ inspections, today, mayLoad }: InspectionsViewProps) {
  return (
    <WidePage>
      <h1 className="govuk-heading-l">Inspections</h1>
      {mayLoad && (
        <p className="govuk-body">
          <a className="govuk-link" href={NEW_DOCUMENT}>
            Load a report or a response
          </a>
        </p>
      )}
      {inspections.length === 0 ? (
        <EmptyState title="There is no inspection yet">
          <p className="govuk-body">Each report appears here with the days that are left for its answer.</p>
        </EmptyState>
      ) : (
        <>
          <h2 className="govuk-heading-m">Newest first</h2>
          <Cards>
            {inspections.map((one) => (
              <InspectionCard
                key={one.inspection.slug}
                href={inspectionHref(one.inspection.slug)}
                inspection={one.inspection}
                asAt={today}
                recommendations={one.recommendations.length}
                {...inspectionLine(one, today)}
              />
            ))}
          </Cards>
        </>
      )}
    </WidePage>
  );
}
