import { Card, Cards } from '@/components/ui/cards';
import { formatDay } from '@/lib/domain/day';
import { clockInWords } from '@/lib/domain/inspections/clock-in-words';
import { recommendationsOf } from '@/lib/domain/outside/inspections';
import type { EditionInspection, PublicRecommendation } from '@/lib/domain/outside/snapshot';
import { inspectionPath } from '@/lib/domain/paths/public';
import { PartsInShort } from '@/components/site/parts-in-short';
import { listNextSteps } from '@/components/site/next-steps';
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
            <InspectionCard key={inspection.slug} place={place} inspection={inspection} />
          ))}
        </Cards>
      </div>
    </SitePage>
  );
}

function InspectionCard({ place, inspection }: { place: Place; inspection: EditionInspection }) {
  const { slug, shortTitle, title, inspectorates, publishedOn } = inspection;
  const recommendations = recommendationsOf(place.snapshot, inspection);
  const { datedOn } = place.snapshot.edition;
  const next = nextDate(recommendations, datedOn);
  return (
    <Card
      href={place.to(inspectionPath(slug))}
      kicker={`Published on ${formatDay(publishedOn)}`}
      title={shortTitle}
    >
      <p>{title}</p>
      <p>{inspectorates}</p>
      <p>{clockInWords(inspection, datedOn)}.</p>
      <PartsInShort counts={inspection.counts} recommendations={recommendations} />
      {next && <p>Next date: {next}</p>}
    </Card>
  );
}

function nextDate(
  recommendations: readonly PublicRecommendation[],
  asAt: Place['snapshot']['edition']['datedOn'],
): string | null {
  const [next] = recommendations
    .flatMap((recommendation) => listNextSteps(recommendation, asAt))
    .toSorted((one, other) => one.on.localeCompare(other.on));
  return next ? formatDay(next.on) : null;
}
