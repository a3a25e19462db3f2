import type { Figures } from '@/lib/domain/figures/figure-rules';
import {
  BASES,
  type Basis,
  FREQUENCIES,
  type Frequency,
  PERIOD_TYPES,
  type Period,
  type PeriodType,
  UNITS,
  type Unit,
} from '@/lib/domain/figure';
import { arrayLiteral } from '@/lib/data/array-literal';
import { database } from '@/lib/data/database';
import { keysOf, oneOf } from '@/lib/data/lists';

/** A series without its figures. */
export type SeriesHead = {
  id: string;
  slug: string;
  title: string;
  area: string;
  basis: Basis;
  periodType: PeriodType;
  unit: Unit;
  source: string;
};

/** What is needed of a measure to take figures in. */
export type MeasureForFigures = {
  id: string;
  ref: string;
  title: string;
  unit: Unit;
  frequency: Frequency;
  basis: Basis;
  scope: string;
  series: SeriesHead[];
};

const seriesHead = {
  id: true,
  slug: true,
  title: true,
  area: true,
  basis: true,
  periodType: true,
  unit: true,
  source: true,
} as const;

/** The measure with this catalogue number and the heads of its series, or null. */
export async function findMeasureForFigures(ref: string): Promise<MeasureForFigures | null> {
  const row = await database().measure.findUnique({
    where: { ref },
    select: {
      ...{ id: true, ref: true, title: true, unit: true, frequency: true, basis: true, scope: true },
      series: { where: { comparedAs: null }, select: seriesHead, orderBy: { slug: 'asc' } },
    },
  });
  if (row === null) return null;
  return {
    ...row,
    unit: oneOf(keysOf(UNITS), row.unit),
    frequency: oneOf(keysOf(FREQUENCIES), row.frequency),
    basis: oneOf(keysOf(BASES), row.basis),
    series: row.series.map((one) => ({
      ...one,
      basis: oneOf(keysOf(BASES), one.basis),
      periodType: oneOf(keysOf(PERIOD_TYPES), one.periodType),
      unit: oneOf(keysOf(UNITS), one.unit),
    })),
  };
}

/** Waits until nobody else is saving figures of this measure; the lock ends with the transaction under way. */
export async function lockFiguresOf(measureRef: string): Promise<void> {
  await database()
    .$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`figures of ${measureRef}`}, 0))`;
}

export type NewFigure = Figures & {
  seriesId: string;
  period: Period;
  revision: number;
  note: string | null;
  source: string;
};

export type WrittenBy = { importId: string | null; recordedById: string | null };

/**
 * Adds figures, all in one statement; none of them replaces another. A column is one text: a parameter for each value
 * takes many times as long, and so does JSON, which the client of the database writes a second time.
 */
export async function insertFigures(
  figures: readonly NewFigure[],
  { importId, recordedById }: WrittenBy,
): Promise<void> {
  const column = (valueOf: (row: NewFigure) => string | number | null) => arrayLiteral(figures.map(valueOf));
  await database().$executeRaw`
    insert into observation (id, series_id, period_start, period_end, numerator, denominator, value, flags, revision,
      note, source, import_id, recorded_by)
    select gen_random_uuid(), r.series, r.start, r."end", r.numerator, r.denominator, r.value, r.flags::text[], r.revision,
      r.note, r.source, ${importId}::uuid, ${recordedById}::uuid
    from unnest(
      ${column(({ seriesId }) => seriesId)}::uuid[],
      ${column(({ period }) => period.start)}::date[],
      ${column(({ period }) => period.end)}::date[],
      ${column(({ numerator }) => numerator)}::int[],
      ${column(({ denominator }) => denominator)}::int[],
      ${column(({ value }) => value)}::float[],
      ${column(({ flags }) => arrayLiteral(flags))}::text[],
      ${column(({ revision }) => revision)}::int[],
      ${column(({ note }) => note)}::text[],
      ${column(({ source }) => source)}::text[]
    ) as r(series, start, "end", numerator, denominator, value, flags, revision, note, source)`;
}
