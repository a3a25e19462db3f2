import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { FIGURE_COLUMNS } from '@/components/site/data-columns';
import { day } from '@/lib/domain/day';
import { BASES, type Figure, PERIOD_TYPES, UNITS, VALUE_FLAGS } from '@/lib/domain/figure';
import type { PastEdition, SeriesInPast } from '@/lib/domain/measures/figures-for-reader';

type ColumnName = (typeof FIGURE_COLUMNS)[number]['name'];

const texts = z.array(z.record(z.string(), z.string()));
const number = (text: string): number | null => (text === '' ? null : Number(text));

function keysOf<Key extends string>(labels: Readonly<Record<Key, string>>): Key[] {
  const keys: Key[] = [];
  for (const key in labels) keys.push(key);
  return keys;
}

/** The key of a label. @throws Error when no version of the service wrote it. */
function keyOf<Key extends string>(labels: Readonly<Record<Key, string>>, label: string): Key {
  const found = keysOf(labels).find((key) => labels[key] === label);
  if (found === undefined) throw new Error(`A published file holds “${label}”, which has no meaning here`);
  return found;
}

function figureOf(row: Record<ColumnName, string>): Figure {
  const [numerator, denominator] = [number(row.numerator), number(row.denominator)];
  // Where the counts are given, the value was worked out from them, and says nothing more.
  const isDerived = numerator !== null;
  const flags = keysOf(VALUE_FLAGS).filter((flag) => row.marker.includes(`[${flag}]`));
  return {
    period: {
      type: keyOf(PERIOD_TYPES, row.period_type),
      start: day(row.period_start),
      end: day(row.period_end),
    },
    ...{ numerator, denominator, value: isDerived ? null : number(row.value), flags, revision: 0 },
  };
}

const seriesOf = (row: Record<ColumnName, string>): SeriesInPast => ({
  area: row.area_name,
  areaCode: row.area_code === '' ? null : row.area_code,
  scope: row.scope,
  basis: keyOf(BASES, row.basis),
  unit: keyOf(UNITS, row.unit),
  observations: [figureOf(row)],
});

/**
 * The figures that an edition showed, read from its own frozen file of them (`/data/measures.csv`): what anybody has who
 * kept it. Each row is a series of its own. @throws Error when the file is not one that this service wrote.
 */
export function readPastFigures(edition: number, csv: string): PastEdition {
  // A row has the columns that this service writes, or `keyOf` and `day` refuse what is missing.
  const rows = texts.parse(parse(csv, { columns: true, skip_empty_lines: true })) as Record<
    ColumnName,
    string
  >[];
  return { edition, measures: rows.map((row) => ({ ref: row.measure, series: [seriesOf(row)] })) };
}
