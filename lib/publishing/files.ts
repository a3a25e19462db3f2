import { FIGURE_COLUMNS, RECOMMENDATION_COLUMNS } from '@/components/site/data-columns';
import { PATHS, measureCsvPath, responseTextPath } from '@/lib/domain/paths/public';
import { hasFigures } from '@/lib/domain/chart/chart-series';
import { footnotesInFile } from '@/lib/domain/chart/notes/footnotes';
import { intervalOf } from '@/lib/domain/chart/chart-intervals';
import { BASES, PERIOD_TYPES, UNITS, figureOf, type Figure } from '@/lib/domain/figure';
import { partCells } from '@/lib/domain/recommendations/part-cells';
import { standingOf } from '@/lib/domain/recommendations/standing';
import type {
  PublicMeasure,
  PublicRecommendation,
  PublicRequirement,
  PublicSeries,
  Snapshot,
} from '@/lib/domain/outside/snapshot';
import { readableJson } from '@/lib/domain/canonical-json';
import { type Cell, machineCsv } from './machine-csv';
import { dueDatesCsv, periodsCsv, promisesCsv, withOccurrences } from './promise-files';
import type { TextFile } from './rendered-file';

type Row<Columns extends readonly { name: string }[]> = Record<Columns[number]['name'], Cell>;

const CSV = 'text/csv; charset=utf-8; header=present';
const JSON_TYPE = 'application/json';

/** Rates from real counts carry no more than this many decimals. */
const DECIMALS = 4;

/** The files for machines: recommendations as CSV and JSON, all figures, and the figures of each measure. */
export function renderDataFiles(snapshot: Snapshot): TextFile[] {
  const { edition, measures } = snapshot;
  const having = measures.filter(hasFigures);
  const figuresOf = (some: readonly PublicMeasure[]) =>
    machineCsv(
      FIGURE_COLUMNS,
      some.flatMap((measure) => figureRows(measure, edition.number)),
    );
  return [
    { path: PATHS.recommendationsCsv, contentType: CSV, body: recommendationsCsv(snapshot) },
    { path: PATHS.recommendationsJson, contentType: JSON_TYPE, body: recommendationsJson(snapshot) },
    { path: PATHS.promisesCsv, contentType: CSV, body: promisesCsv(snapshot) },
    { path: PATHS.promisePeriodsCsv, contentType: CSV, body: periodsCsv(snapshot) },
    { path: PATHS.promiseDatesCsv, contentType: CSV, body: dueDatesCsv(snapshot) },
    { path: PATHS.measuresCsv, contentType: CSV, body: figuresOf(having) },
    ...snapshot.inspections.flatMap(({ slug, document }) =>
      document
        ? [
            {
              path: responseTextPath(slug),
              contentType: 'text/plain; charset=utf-8',
              body: document.text,
            },
          ]
        : [],
    ),
    ...having.map((measure) => ({
      path: measureCsvPath(measure.ref),
      contentType: CSV,
      body: figuresOf([measure]),
    })),
  ];
}

function recommendationsCsv(snapshot: Snapshot): string {
  const rows = snapshot.recommendations.flatMap((recommendation) =>
    recommendation.requirements.map((requirement) => requirementRow(requirement, recommendation, snapshot)),
  );
  return machineCsv(RECOMMENDATION_COLUMNS, rows);
}

function requirementRow(
  requirement: PublicRequirement,
  recommendation: PublicRecommendation,
  { edition }: Snapshot,
): Row<typeof RECOMMENDATION_COLUMNS> {
  return {
    edition: edition.number,
    as_at: edition.datedOn,
    inspection: recommendation.inspectionSlug,
    recommendation: recommendation.ref,
    recommendation_summary: recommendation.summary,
    recommendation_status: recommendation.statusLabel,
    ...partCells(requirement),
  };
}

/** The words behind the pages: what was asked, said, promised and shown. Figures are in their own files. */
function recommendationsJson({
  edition,
  organisation,
  inspections,
  counts,
  recommendations,
  links,
}: Snapshot): string {
  const listed = inspections.map(({ document: _document, ...one }) => one);
  const [only, ...more] = listed;
  return readableJson({
    edition,
    // What programs have read since edition 1. Where there are several, no one of them may be taken for that of them all.
    ...(only && more.length === 0 ? { inspection: only } : {}),
    ...{ inspections: listed, counts },
    organisation: { name: organisation.name, shortName: organisation.shortName },
    recommendations: recommendations.map((one) => withPublishedKeys(one, edition)),
    links: links.map(({ kind, from, to, reason }) => ({
      ...{ kind, reason },
      ...{ from: linkedAs(from), to: linkedAs(to) },
    })),
  });
}

/** A recommendation at the end of a link, by the same names as above. */
const linkedAs = ({ inspection, ref }: { inspection: string; ref: string }) => ({ inspection, ref });

/**
 * Keys that programs of other people have read since edition 1: `commitments` of a response, and `current` of a part. The
 * dials that were told apart later have keys of their own beside them.
 */
const withPublishedKeys = (
  { inspectionSlug, responses, actions, requirements, ...recommendation }: PublicRecommendation,
  edition: Snapshot['edition'],
) => ({
  inspection: inspectionSlug,
  ...recommendation,
  requirements: requirements.map((requirement) => ({
    ...requirement,
    current: currentOf(requirement),
  })),
  responses: responses.map(({ promises, ...response }) => ({
    ...response,
    commitments: promises.map((promise) => withOccurrences(promise, { edition })),
  })),
  actions: actions.map((action) => withOccurrences(action, { edition })),
});

/** What was recorded of a part in one object, as before the dials were told apart; null where nothing was. */
function currentOf(part: PublicRequirement) {
  const { force, found, superseded } = part;
  const newest = found ?? force ?? superseded;
  return (
    newest && {
      status: standingOf(part),
      result: found?.finding ?? 'not-assessed',
      assurance: found?.assurance ?? 'none',
      reason: newest.reason,
      effectiveOn: newest.effectiveOn,
      supersededBy: superseded?.by ?? null,
    }
  );
}

function figureRows(measure: PublicMeasure, edition: number): Row<typeof FIGURE_COLUMNS>[] {
  return [...measure.series, ...measure.forces].flatMap((series) =>
    series.observations.map((observation) => figureRow(observation, series, { measure, edition })),
  );
}

const rounded = (value: number | null) => (value === null ? null : Number(value.toFixed(DECIMALS)));

function figureRow(
  observation: Figure,
  series: PublicSeries,
  { measure, edition }: { measure: PublicMeasure; edition: number },
): Row<typeof FIGURE_COLUMNS> {
  const { period, numerator, denominator, flags } = observation;
  const figure = figureOf(observation, series.unit);
  const interval = intervalOf(observation, series.unit);
  return {
    edition,
    measure: measure.ref,
    measure_title: measure.title,
    series: series.slug,
    series_title: series.title,
    area_code: series.areaCode,
    area_name: series.area,
    scope: series.scope,
    basis: BASES[series.basis],
    period_type: PERIOD_TYPES[period.type],
    period_start: period.start,
    period_end: period.end,
    unit: UNITS[series.unit],
    numerator,
    denominator,
    value: rounded(figure),
    lower_ci: rounded(interval?.lower ?? null),
    upper_ci: rounded(interval?.upper ?? null),
    marker: flags.map((flag) => `[${flag}]`).join(' '),
    notes: footnotesInFile(measure, series, period),
    source: series.source,
    source_url: series.sourceUrl,
    licence: series.licence,
  };
}
