import type { ImportTarget } from '@/lib/domain/figures/figure-import';
import { Refusal } from '@/lib/domain/refusal';
import type { PlannedRow } from '@/lib/importing/figures/mapping/planned-row';
import type { TargetSeries } from './figure-series';

const MOST_NAMED = 5;

const within = (source: string, named: string): string => `${source} (${named})`;

/**
 * A new series takes the one source its rows name, within the publication the person named. An existing series keeps its own.
 * @throws Refusal when the rows name several: a series has one source, and nobody has said which.
 */
export function withSourceOfRows(series: TargetSeries, rows: readonly PlannedRow[]): TargetSeries {
  if (!series.isNew) return series;
  const named = [...new Set(rows.flatMap(({ source }) => source ?? []))];
  const [only, ...more] = named;
  if (only === undefined) return series;
  if (more.length === 0) return { ...series, source: within(series.source, only) };
  const first = named.slice(0, MOST_NAMED).join(', ');
  throw new Refusal(
    'unusable-input',
    `The rows name ${named.length} sources, and a series has 1. Choose the rows of 1 source: ${first}.`,
  );
}

/**
 * The source of a figure: the one the person named, else that of the series; with what the row itself names. A row that
 * names the source of the series is of the series.
 */
export function sourceOfRow(
  { source: named }: Pick<PlannedRow, 'source'>,
  target: Pick<ImportTarget, 'source'>,
  series: Pick<TargetSeries, 'source'>,
): string {
  if (named === null) return target.source ?? series.source;
  const isOfSeries = target.source === null && series.source.endsWith(` (${named})`);
  if (named === series.source || isOfSeries) return series.source;
  return within(target.source ?? series.source, named);
}
