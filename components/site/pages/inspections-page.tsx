import { Cards } from '@/components/ui/cards';
import { recommendationsOf } from '@/lib/domain/outside/inspections';
import type { EditionInspection } from '@/lib/domain/outside/snapshot';
import { inspectionPath } from '@/lib/domain/paths/public';
import { InspectionCard } from '@/components/site/inspection-card';
import { nextDateOf } from '@/components/site/next-steps';
import type { Place } from '@/components/site/place';
import { SitePage } from './site-page';

/** Every inspection, newest first: who published it and when, the 56 days, its parts by status, and the next date. */
export function InspectionsPage({ place }: { place: Place }) {
  const { inspections } = place.snapshot;
  return (
    <SitePage place={place} title="Inspections">
      <div className="site-column">
        <h1 className="govuk-heading-l">Inspections</h1>
        <p className="govuk-body-l">
          The reports of inspectors that this site follows. The law gives the office 56 days for its response,
          and the day of publication is day 1.
        </p>
        <h2 className="govuk-heading-m">Newest first</h2>
        <Cards>
          {inspections.map((inspection) => (
            <CardOf key={inspection.slug} place={place} inspection={inspection} />
          ))}
        </Cards>
      </div>
    </SitePage>
  );
}

function CardOf({ place, inspection }: { place: Place; inspection: EditionInspection }) {
  const { datedOn } = place.snapshot.edition;
  const recommendations = recommendationsOf(place.snapshot, inspection);
  return (
    <InspectionCard
      href={place.to(inspectionPath(inspection.slug))}
      inspection={inspection}
      asAt={datedOn}
      counts={inspection.counts}
      recommendations={recommendations.length}
      isBeingChecked={recommendations.some(({ beingChecked }) => beingChecked.parts)}
      next={nextDateOf(recommendations, datedOn)}
    />
  );
}
