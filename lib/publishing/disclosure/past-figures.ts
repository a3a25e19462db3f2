import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { day } from '@/lib/domain/day';
import { type Figure, VALUE_FLAGS } from '@/lib/domain/figure';
import type { PastEdition, SeriesInPast } from '@/lib/domain/measures/figures-for-reader';
import { keyOfPublished, PUBLISHED_BASES, PUBLISHED_PERIOD_TYPES, PUBLISHED_UNITS } from './published-words';

const text = z.string();
/** The columns of which something is read, by the names that every edition so far has given them. */
const rows = z.array(
  z.object({
    ...{ measure: text, area_code: text, area_name: text, scope: text, basis: text, unit: text },
    ...{ period_type: text, period_start: text, period_end: text },
    ...{ numerator: text, denominator: text, value: text, marker: text },
  }),
);
type PublishedRow = z.infer<typeof rows>[number];

const number = (written: string): number | null => (written === '' ? null : Number(written));

type Flag = Figure['flags'][number];
const isFlag = (written: string): written is Flag => Object.hasOwn(VALUE_FLAGS, written);

const flagsOf = (marker: string): Flag[] =>
  Object.keys(VALUE_FLAGS)
    .filter(isFlag)
    .filter((flag) => marker.includes(`[${flag}]`));

function figureOf(row: PublishedRow): Figure {
  const [numerator, denominator] = [number(row.numerator), number(row.denominator)];
  // Where the counts are given, the value was worked out from them, and says nothing more.
  const isDerived = numerator !== null;
  return {
    period: {
      type: keyOfPublished(PUBLISHED_PERIOD_TYPES, row.period_type),
      start: day(row.period_start),
      end: day(row.period_end),
    },
    ...{ numerator, denominator, value: isDerived ? null : number(row.value) },
    ...{ flags: flagsOf(row.marker), revision: 0 },
  };
}

const seriesOf = (row: PublishedRow): SeriesInPast => ({
  area: row.area_name,
  areaCode: row.area_code === '' ? null : row.area_code,
  scope: row.scope,
  basis: keyOfPublished(PUBLISHED_BASES, row.basis),
  unit: keyOfPublished(PUBLISHED_UNITS, row.unit),
  observations: [figureOf(row)],
});

/**
 * The figures that an edition showed, read from its own frozen file of them (`/data/measures.csv`): what anybody has who
 * kept it. Each row is a series of its own. @throws Error when the file is not one that this service wrote.
 */
export function readPastFigures(edition: number, csv: string): PastEdition {
  const all = rows.parse(parse(csv, { columns: true, skip_empty_lines: true }));
  return { edition, measures: all.map((row) => ({ ref: row.measure, series: [seriesOf(row)] })) };
}
