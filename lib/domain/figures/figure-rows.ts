import { buildChartModel } from '@/lib/domain/chart/chart-model';
import { chartInputOf } from '@/lib/domain/chart/chart-series';
import { footnotesInFile } from '@/lib/domain/chart/notes/footnotes';
import { chartCsvRows } from '@/lib/domain/chart/chart-table';
import { ILLUSTRATIVE } from '@/lib/domain/chart/chart-words';
import { BASES, PERIOD_TYPES, UNITS } from '@/lib/domain/figure';
import type { PublicMeasure, PublicSeries } from '@/lib/domain/outside/snapshot';

/** The columns of a file of figures. They bear the names of the published files, so that one sheet can read both. */
export const FIGURE_COLUMNS = (
  [
    'measure',
    'measure_title',
    'series',
    'series_title',
    'area_code',
    'area_name',
    'scope',
    'basis',
    'period_type',
    'period',
    'period_start',
    'period_end',
    'unit',
    'numerator',
    'denominator',
    'value',
    'lower_ci',
    'upper_ci',
    'marker',
    'notes',
    'illustrative',
    'source',
    'source_url',
    'licence',
  ] as const
).map((name) => ({ name }));
export type FigureRow = Record<(typeof FIGURE_COLUMNS)[number]['name'], string>;

/**
 * The figures of a measure, a row for each period of each series, those of other forces last: the values of its charts and tables, because they are
 * read from the same model. Days are ISO days, `value` is in the unit named beside it, markers are in square brackets.
 */
export function figureRows(measure: PublicMeasure): FigureRow[] {
  return [...measure.series, ...measure.forces]
    .filter(({ observations }) => observations.length > 0)
    .flatMap((series) => rowsOfSeries(measure, series));
}

function rowsOfSeries(measure: PublicMeasure, series: PublicSeries): FigureRow[] {
  const model = buildChartModel(chartInputOf(measure, { series: [series] }));
  return chartCsvRows(model).map((row) => ({
    measure: measure.ref,
    measure_title: measure.title,
    series: series.slug,
    series_title: series.title,
    area_code: series.areaCode ?? '',
    area_name: series.area,
    scope: series.scope,
    basis: BASES[row.basis],
    period_type: PERIOD_TYPES[series.periodType],
    period: row.period,
    period_start: row.period_start,
    period_end: row.period_end,
    unit: UNITS[row.unit],
    numerator: row.numerator,
    denominator: row.denominator,
    value: row.figure,
    lower_ci: row.lower_ci,
    upper_ci: row.upper_ci,
    marker: row.flags,
    notes: footnotesInFile(measure, series, { start: row.period_start, end: row.period_end }),
    illustrative: series.illustrative ? ILLUSTRATIVE : 'no',
    source: series.source,
    source_url: series.sourceUrl ?? '',
    licence: series.licence,
  }));
}
