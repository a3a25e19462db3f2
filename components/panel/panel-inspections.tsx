import { WidePage } from '@/components/layout/wide-page';
import { InspectionCard } from '@/components/site/inspection-card';
import { nextDateOf } from '@/components/site/next-steps';
import { Cards } from '@/components/ui/cards';
import { EmptyState } from '@/components/ui/empty-state';
import type { Day } from '@/lib/domain/day';
import type { PanelRecommendation } from '@/lib/domain/outside/panel-view';
import type { PublicInspection } from '@/lib/domain/outside/snapshot';
import { panelHref } from '@/lib/domain/paths/panel';
import { countStandings, standingsOf } from '@/lib/domain/recommendations/recommendation';

type One = { inspection: PublicInspection; recommendations: readonly PanelRecommendation[] };

/** Every inspection for the panel, newest first; each leads to what is known of it. */
export function PanelInspections({ inspections, today }: { inspections: readonly One[]; today: Day }) {
  return (
    <WidePage>
      <h1 className="govuk-heading-l">Inspections</h1>
      {inspections.length === 0 ? (
        <EmptyState title="There is no inspection yet">
          <p className="govuk-body">Each report appears here with the days that are left for its answer.</p>
        </EmptyState>
      ) : (
        <>
          <h2 className="govuk-heading-m">Newest first</h2>
          <Cards>
            {inspections.map((one) => (
              <CardOf key={one.inspection.slug} {...one} today={today} />
            ))}
          </Cards>
        </>
      )}
    </WidePage>
  );
}

function CardOf({ inspection, recommendations, today }: One & { today: Day }) {
  return (
    <InspectionCard
      href={panelHref({ inspection: inspection.slug })}
      inspection={inspection}
      asAt={today}
      counts={countStandings(recommendations.flatMap(standingsOf))}
      recommendations={recommendations.length}
      isBeingChecked={recommendations.some(({ beingChecked }) => beingChecked.parts)}
      next={nextDateOf(recommendations, today)}
    />
  );
}
