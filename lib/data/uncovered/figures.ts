import type { KnownFigure } from '@/lib/domain/figures/figures-plan-line';
import { VALUE_FLAGS } from '@/lib/domain/figure';
import { database } from '../database';
import { toDay } from '../days';
import { keysOf, oneOf } from '../lists';
import type { SeriesHead } from '@/lib/data/figures/figures';

type KnownRow = {
  /** The place of its series among those asked for, from 1: an id in each row would take many times the memory. */
  at: number;
  start: string;
  end: string;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  flags: string[];
  revision: number;
  source: string | null;
};

const knownFlags = keysOf(VALUE_FLAGS);

const toFigure = (row: KnownRow, { periodType, source }: SeriesHead): KnownFigure => ({
  period: { type: periodType, start: toDay(new Date(row.start)), end: toDay(new Date(row.end)) },
  numerator: row.numerator,
  denominator: row.denominator,
  value: row.value,
  flags: row.flags.map((flag) => oneOf(knownFlags, flag)),
  revision: row.revision,
  source: row.source ?? source,
});

/**
 * Every revision that these series hold, by the id of the series, each with its own source. One query for all of them,
 * and a plain one, because series may be many and hold very much.
 */
export async function listUncoveredFigures(
  series: readonly SeriesHead[],
): Promise<ReadonlyMap<string, KnownFigure[]>> {
  const figures = new Map(series.map(({ id }): [string, KnownFigure[]] => [id, []]));
  if (series.length === 0) return figures;
  const rows = await database().$queryRaw<KnownRow[]>`
    select array_position(${series.map(({ id }) => id)}::uuid[], series_id) as at, period_start::text as "start",
      period_end::text as "end", numerator, denominator, value, flags, revision, source
    from observation where series_id = any(${series.map(({ id }) => id)}::uuid[])
    order by series_id, period_start, period_end, revision`;
  for (const row of rows) {
    const head = series[row.at - 1];
    if (head) figures.get(head.id)?.push(toFigure(row, head));
  }
  return figures;
}

/** Every revision that one series holds, each with its own source. */
export async function listUncoveredFiguresOf(series: SeriesHead): Promise<KnownFigure[]> {
  return (await listUncoveredFigures([series])).get(series.id) ?? [];
}
