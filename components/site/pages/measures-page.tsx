import { Card, Cards } from '@/components/ui/cards';
import { Details } from '@/components/ui/details';
import { hasFigures } from '@/lib/domain/chart/chart-series';
import { leadingHeadline } from '@/lib/domain/measures/leading-series';
import { keyIn } from '@/lib/domain/outside/key-in';
import { includesRecommendation, isSameRecommendation } from '@/lib/domain/paths/recommendation-key';
import type { PublicMeasure, Snapshot } from '@/lib/domain/outside/snapshot';
import { PATHS, measurePath } from '@/lib/domain/paths/public';
import type { Place } from '@/components/site/place';
import { MeasureLinks } from '@/components/site/recommendation/recommendation-figures';
import { nameOfRecommendation, numberOfRecommendation } from '@/components/site/words/recommendation-name';
import { SitePage } from './site-page';
import { counted, listed } from '@/components/site/words/words';

/** All measures: those with figures first, then those nobody has supplied figures for, by recommendation. */
export function MeasuresPage({ place }: { place: Place }) {
  const { measures } = place.snapshot;
  const having = measures.filter(hasFigures);
  const missing = measures.filter((measure) => !hasFigures(measure));
  return (
    <SitePage place={place} title="Figures">
      <div className="site-column">
        <h1 className="govuk-heading-l">Figures</h1>
        <p className="govuk-body-l">
          We follow {counted(measures.length, 'measure')} to see whether the recommendations make a
          difference. {having.length === 0 ? 'None of them has' : `${having.length} of them have`} figures so
          far.
        </p>
        <p className="govuk-body">
          Each figure has a source, and says what it counts. You can{' '}
          <a className="govuk-link" href={place.to(PATHS.data)}>
            download all of them
          </a>
          , and see{' '}
          <a className="govuk-link" href={place.to(PATHS.revisions)}>
            which were revised
          </a>
          .
        </p>
        <h2 className="govuk-heading-m">Measures with figures</h2>
        {having.length === 0 ? (
          <p className="govuk-body">No figures have been supplied yet.</p>
        ) : (
          <Cards>
            {having.map((measure) => (
              <MeasureCard key={measure.ref} place={place} measure={measure} />
            ))}
          </Cards>
        )}
        <MissingMeasures place={place} missing={missing} />
      </div>
    </SitePage>
  );
}

function MeasureCard({ place, measure }: { place: Place; measure: PublicMeasure }) {
  const headline = leadingHeadline(measure, place.snapshot.edition.datedOn);
  return (
    <Card href={place.to(measurePath(measure.ref))} kicker={`Measure ${measure.ref}`} title={measure.title}>
      {headline && <p>{headline}.</p>}
      <p>{describeReach(measure, place.snapshot)}</p>
    </Card>
  );
}

function describeReach(measure: PublicMeasure, snapshot: Snapshot): string {
  const { recommendations } = snapshot;
  const refs = recommendations
    .filter((one) => includesRecommendation(measure.recommendations, keyIn(snapshot, one)))
    .map((one) => numberOfRecommendation(one, snapshot));
  if (refs.length === 0) return 'Not linked to one recommendation.';
  if (refs.length === recommendations.length) return 'Linked to all recommendations.';
  const noun = refs.length === 1 ? 'recommendation' : 'recommendations';
  return `Linked to ${noun} ${listed(refs)}.`;
}

function MissingMeasures({ place, missing }: { place: Place; missing: readonly PublicMeasure[] }) {
  if (missing.length === 0) return null;
  return (
    <section className="site-section">
      <h2 className="govuk-heading-m">Measures without figures</h2>
      <p className="govuk-body">
        Most of these can only come from the police or the Crown Prosecution Service. No figures have been
        supplied yet. We list them so that you can see what is not known.
      </p>
      {groupsOf(missing, place.snapshot).map(({ title, measures }) => (
        <Details key={title} summary={`${title}: ${counted(measures.length, 'measure')} without figures`}>
          <MeasureLinks place={place} measures={measures} />
        </Details>
      ))}
    </section>
  );
}

/** By the one recommendation a measure is about; those about several are together at the end. */
function groupsOf(measures: readonly PublicMeasure[], snapshot: Snapshot) {
  const single = snapshot.recommendations.map((recommendation) => ({
    title: nameOfRecommendation(recommendation, snapshot),
    measures: measures.filter(({ recommendations: [only, ...more] }) => {
      const isOnly = only !== undefined && more.length === 0;
      return isOnly && isSameRecommendation(only, keyIn(snapshot, recommendation));
    }),
  }));
  const several = {
    title: 'Several recommendations',
    measures: measures.filter(({ recommendations }) => recommendations.length !== 1),
  };
  return [...single, several].filter((group) => group.measures.length > 0);
}
