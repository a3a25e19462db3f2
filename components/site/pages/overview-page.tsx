import { Card, Cards } from '@/components/ui/cards';
import { FactsLine } from '@/components/ui/facts-line';
import { StackedStatusBar } from '@/components/ui/stacked-status-bar';
import { lastDayOf } from '@/lib/domain/chart/chart-series';
import { formatDay } from '@/lib/domain/day';
import { recommendationsOf } from '@/lib/domain/outside/inspections';
import type { EditionInspection, PublicRecommendation, Snapshot } from '@/lib/domain/outside/snapshot';
import { noticeOf } from '@/components/site/words/approval';
import { listNextSteps } from '@/components/site/next-steps';
import { PartsBeingChecked, wholeOfBar } from '@/components/site/parts-being-checked';
import { FirstLooks } from '@/components/site/document/first-looks';
import { OverviewFigures } from '@/components/site/overview-figures';
import { OverviewPromises } from '@/components/site/promises/overview-promises';
import { PATHS, inspectionPath, recommendationPath } from '@/lib/domain/paths/public';
import type { Place } from '@/components/site/place';
import { SitePage } from './site-page';
import { STANDING_COLOURS, StandingTag, describeWhole } from '@/components/site/standing-tag';

/** The first page: what was asked, how much of it has which status, and whether it makes a difference. */
export function OverviewPage({ place }: { place: Place }) {
  const { snapshot } = place;
  const notice = noticeOf(snapshot);
  return (
    <SitePage place={place} title="Overview">
      <div className="site-column">
        <h1 className="govuk-heading-l">What has changed since inspectors asked for change</h1>
        <EditionFacts snapshot={snapshot} />
        {notice && <p className="govuk-body">{notice}</p>}
        <Introduction place={place} />
        <FirstLooks snapshot={snapshot} />
        <Standings place={place} />
        <section id="recommendations" className="site-section">
          <h2 className="govuk-heading-m">The recommendations</h2>
          {snapshot.inspections.map((inspection) => (
            <RecommendationsOf key={inspection.slug} place={place} inspection={inspection} />
          ))}
        </section>
        <OverviewFigures place={place} />
        <OverviewPromises place={place} />
        <section id="what-changed" className="site-section">
          <h2 className="govuk-heading-m">What changed in this edition</h2>
          <p className="govuk-body">{snapshot.edition.changeNote}</p>
        </section>
      </div>
    </SitePage>
  );
}

type OneInspection = { place: Place; inspection: EditionInspection };

/** The cards of one inspection, under its name where there are several. */
function RecommendationsOf({ place, inspection }: OneInspection) {
  const { snapshot } = place;
  const recommendations = recommendationsOf(snapshot, inspection);
  return (
    <>
      {snapshot.inspections.length > 1 && (
        <h3 className="govuk-heading-s">
          <a className="govuk-link" href={place.to(inspectionPath(inspection.slug))}>
            {inspection.shortTitle}
          </a>
        </h3>
      )}
      {recommendations.length === 0 ? (
        <p className="govuk-body">
          Published on {formatDay(inspection.publishedOn)}. Its recommendations are not in this record yet.
        </p>
      ) : (
        <Cards>
          {recommendations.map((recommendation) => (
            <RecommendationCard key={recommendation.ref} place={place} recommendation={recommendation} />
          ))}
        </Cards>
      )}
    </>
  );
}

function EditionFacts({ snapshot }: { snapshot: Snapshot }) {
  const { number, datedOn } = snapshot.edition;
  const newest = newestFigureDay(snapshot);
  return (
    <FactsLine
      facts={[
        { id: 'edition', text: `Edition ${number}` },
        { id: 'as-at', text: `as at ${formatDay(datedOn)}` },
        ...(newest
          ? [{ id: 'figures', text: `newest figure: ${formatDay(newest).replace(/^\d+ /, '')}` }]
          : []),
        {
          id: 'changed',
          text: (
            <a className="govuk-link" href="#what-changed">
              what changed in this edition
            </a>
          ),
        },
      ]}
    />
  );
}

const newestFigureDay = ({ measures }: Snapshot) =>
  measures
    .flatMap((measure) => lastDayOf(measure) ?? [])
    .toSorted()
    .at(-1) ?? null;

function Introduction({ place }: { place: Place }) {
  const { inspections, recommendations } = place.snapshot;
  const [only, ...more] = inspections;
  if (!only) return null;
  const published =
    more.length === 0
      ? `On ${formatDay(only.publishedOn)} inspectors published a national report (${only.shortTitle}). ${describeOurs(recommendations)}`
      : `This site follows ${inspections.length} reports of inspectors. ${describeOurs(recommendations)}`;
  return (
    <p className="govuk-body">
      {published} This site shows{' '}
      <a
        className="govuk-link"
        href={place.to(more.length === 0 ? inspectionPath(only.slug) : PATHS.inspections)}
      >
        how we responded
      </a>
      , what was promised and what has happened since.
    </p>
  );
}

/** How many recommendations ask something of this area, so those for national bodies alone are not counted. */
function describeOurs(recommendations: readonly PublicRecommendation[]): string {
  if (recommendations.some(({ beingChecked }) => beingChecked.parts)) return '';
  const ours = recommendations.filter(({ requirements }) =>
    requirements.some(({ addressedTo }) => addressedTo === 'local'),
  ).length;
  return `${ours} of the recommendations ${ours === 1 ? 'is' : 'are'} for police forces like ours.`;
}

function Standings({ place }: { place: Place }) {
  const { counts, recommendations } = place.snapshot;
  const unassessed = counts.find(({ key }) => key === 'not-yet-assessed')?.count ?? 0;
  return (
    <section id="standings" className="site-section">
      <PartsBeingChecked recommendations={recommendations} />
      {counts.length > 0 && (
        <StackedStatusBar
          whole={wholeOfBar(recommendations)}
          parts={counts.map(({ key, label, count }) => ({
            label: label.charAt(0).toLowerCase() + label.slice(1),
            count,
            colour: STANDING_COLOURS[key],
          }))}
        />
      )}
      {unassessed > 0 && (
        <p className="govuk-body">
          “Not yet assessed” means that nobody in this office has assessed that part yet. It does not say
          whether the work has been done.{' '}
          <a className="govuk-link" href={place.to(PATHS.howWeJudge)}>
            How we judge
          </a>
        </p>
      )}
    </section>
  );
}

function RecommendationCard({
  place,
  recommendation,
}: {
  place: Place;
  recommendation: PublicRecommendation;
}) {
  const { ref, summary, status, inspectionSlug } = recommendation;
  const [next] = listNextSteps(recommendation, place.snapshot.edition.datedOn);
  return (
    <Card
      href={place.to(recommendationPath(inspectionSlug, ref))}
      kicker={`Recommendation ${ref}`}
      title={summary}
      status={<StandingTag standing={status} />}
    >
      <p>{describeWhole(recommendation)}</p>
      {next && <p>Next date: {formatDay(next.on)}</p>}
    </Card>
  );
}
