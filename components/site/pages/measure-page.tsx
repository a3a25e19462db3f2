import { BackLink } from '@/components/ui/back-link';
import { EmptyState } from '@/components/ui/empty-state';
import { InsetText } from '@/components/ui/inset-text';
import { SummaryList } from '@/components/ui/summary-list';
import { buildChartModel } from '@/lib/domain/chart/chart-model';
import { chartInputOf, hasFigures, isOnlyNational, ONLY_NATIONAL } from '@/lib/domain/chart/chart-series';
import { datedWords } from '@/lib/domain/chart/notes/dated-words';
import { ComparedInShort } from '@/components/trends/funnel/compared-in-short';
import { HOW_WE_COMPARE } from '@/lib/domain/chart/funnel/funnel-words';
import { beginsIn, comparedYears } from '@/lib/domain/chart/funnel/compared-forces';
import { leadingGroups } from '@/lib/domain/measures/leading-series';
import { denominatorHeading, DIRECTIONS, FREQUENCIES, UNITS } from '@/lib/domain/figure';
import { keyIn } from '@/lib/domain/outside/key-in';
import { includesRecommendation } from '@/lib/domain/paths/recommendation-key';
import type { PublicMeasure } from '@/lib/domain/outside/snapshot';
import { HOW_IT_IS_COUNTED } from '@/components/trends/methodology/methodology-words';
import { CitePage } from './cite-page';
import { DRAFT_OF_TRIAL, theResponse } from '@/components/site/document/document-words';
import { StatedFigures } from '@/components/site/document/stated-figures';
import { FileLink } from '@/components/site/file-link';
import {
  PATHS,
  forcesPath,
  measureCsvPath,
  methodologyPath,
  recommendationPath,
} from '@/lib/domain/paths/public';
import type { Place } from '@/components/site/place';
import { SeriesFigure } from '@/components/site/series-figure';
import { nameOfRecommendation } from '@/components/site/words/recommendation-name';
import { SitePage } from './site-page';
import { targetRows } from '@/components/site/words/target-rows';

/** One measure: what it counts, its figures, and how to read them. */
export function MeasurePage({ place, measure }: { place: Place; measure: PublicMeasure }) {
  const { ref, title, definition, caution } = measure;
  return (
    <SitePage
      place={place}
      title={`Measure ${ref}`}
      before={<BackLink href={place.to(PATHS.measures)}>All figures</BackLink>}
    >
      <div className="site-column">
        <span className="govuk-caption-l">Measure {ref}</span>
        <h1 className="govuk-heading-l">{title}</h1>
        <p className="govuk-body-l">{definition}</p>
        {caution && <InsetText>Before you use these figures: {caution}</InsetText>}
        <Figures place={place} measure={measure} />
        <Stated place={place} measure={measure} />
        <Reading measure={measure} />
        <OtherNotes place={place} measure={measure} />
        <section className="site-section">
          <h2 className="govuk-heading-m">How this is worked out</h2>
          <Definition place={place} measure={measure} />
          <p className="govuk-body">
            <a className="govuk-link" href={place.to(methodologyPath(ref))}>
              {HOW_IT_IS_COUNTED}
            </a>
          </p>
        </section>
        <CitePage place={place} title={`Measure ${ref}: ${title}`} />
      </div>
    </SitePage>
  );
}

function Figures({ place, measure }: { place: Place; measure: PublicMeasure }) {
  if (!hasFigures(measure)) {
    return (
      <EmptyState title="No figures supplied yet">
        <p className="govuk-body">Source: {measure.source}</p>
        <p className="govuk-body">When figures are supplied, a chart, a sentence and a table appear here.</p>
      </EmptyState>
    );
  }
  return (
    <section className="site-section">
      <h2 className="govuk-heading-m">The figures</h2>
      {isOnlyNational(measure) && <p className="govuk-body">{ONLY_NATIONAL}</p>}
      {leadingGroups(measure, place.snapshot.edition.datedOn).map((group) => (
        <SeriesFigure key={group.id} place={place} measure={measure} group={group} />
      ))}
      <BesideOthers place={place} measure={measure} />
      <p className="govuk-body">
        <FileLink place={place} path={measureCsvPath(measure.ref)}>
          Download the figures of measure {measure.ref}
        </FileLink>
      </p>
    </section>
  );
}

function Stated({ place, measure }: { place: Place; measure: PublicMeasure }) {
  return place.snapshot.inspections.map(
    ({ slug, document }) =>
      document && (
        <StatedFigures
          key={slug}
          figures={document.figures.filter(({ measureRef }) => measureRef === measure.ref)}
          source={theResponse(document)}
          draftNotice={document.showsDrafts ? DRAFT_OF_TRIAL : null}
        />
      ),
  );
}

function BesideOthers({ place, measure }: { place: Place; measure: PublicMeasure }) {
  const [year] = comparedYears(measure);
  if (!year) return null;
  return (
    <ComparedInShort measure={measure}>
      <a className="govuk-link" href={place.to(forcesPath(measure.ref, beginsIn(year)))}>
        {HOW_WE_COMPARE}
      </a>
    </ComparedInShort>
  );
}

function Reading({ measure }: { measure: PublicMeasure }) {
  if (!measure.reading) return null;
  return (
    <section className="site-section">
      <h2 className="govuk-heading-m">How to read a rise or a fall</h2>
      <p className="govuk-body">{measure.reading}</p>
      <p className="govuk-body">{DIRECTIONS[measure.direction]}.</p>
    </section>
  );
}

/** Notes about days that no chart reaches: the others are below their charts. */
function OtherNotes({ place, measure }: { place: Place; measure: PublicMeasure }) {
  const drawn = leadingGroups(measure, place.snapshot.edition.datedOn).flatMap((group) =>
    buildChartModel(chartInputOf(measure, group)).annotations.map(({ words }) => words),
  );
  const others = measure.annotations.filter((note) => !drawn.includes(datedWords(note)));
  if (others.length === 0) return null;
  return (
    <section className="site-section">
      <h2 className="govuk-heading-m">What happened at other times</h2>
      <ul className="govuk-list govuk-list--bullet">
        {others.map((event) => (
          <li key={`${event.date} ${event.words}`}>
            {datedWords(event)} (source: {event.source})
          </li>
        ))}
      </ul>
    </section>
  );
}

function Definition({ place, measure }: { place: Place; measure: PublicMeasure }) {
  const { numerator, denominator, unit, frequency, direction, scope, source, targets } = measure;
  const rows = [
    numerator && { key: 'Number counted', value: numerator },
    denominator && { key: denominatorHeading(unit), value: denominator },
    { key: 'Unit', value: UNITS[unit] },
    { key: 'What it covers', value: scope },
    { key: 'How often', value: FREQUENCIES[frequency] },
    { key: 'Which way is good', value: DIRECTIONS[direction] },
    ...targetRows(targets, unit),
    { key: 'Source', value: source },
    ...trailRows(measure),
    { key: 'Linked recommendations', value: <Reach place={place} measure={measure} /> },
  ];
  return <SummaryList rows={rows.filter((row) => row !== null && row !== '')} />;
}

/** How the figures came from their sources to here, once for all series that came the same way. */
function trailRows({ series, forces }: PublicMeasure) {
  const trails = [...new Set([...series, ...forces].flatMap(({ trail }) => trail ?? []))];
  if (trails.length === 0) return [];
  return [{ key: 'How the figures came here', value: trails.map((trail) => <p key={trail}>{trail}</p>) }];
}

function Reach({ place, measure }: { place: Place; measure: PublicMeasure }) {
  const { snapshot } = place;
  return (
    <ul className="govuk-list">
      {snapshot.recommendations
        .filter((one) => includesRecommendation(measure.recommendations, keyIn(snapshot, one)))
        .map((one) => (
          <li key={`${one.inspectionSlug} ${one.ref}`}>
            <a className="govuk-link" href={place.to(recommendationPath(one.inspectionSlug, one.ref))}>
              {nameOfRecommendation(one, snapshot)}: {one.summary}
            </a>
          </li>
        ))}
    </ul>
  );
}
