import { z } from 'zod';
import {
  DECIMAL_MARKS,
  type KeptReading,
  MULTIPLES,
  type TableChoices,
} from '@/lib/domain/figures/figures-mapping';
import { MARK_MEANINGS } from '@/lib/domain/figures/missing-marks';
import { PLAN_KINDS } from '@/lib/domain/figures/figures-plan-line';
import { BASES, PERIOD_TYPES, UNITS, VALUE_FLAGS } from '@/lib/domain/figure';
import { calendarDay, keyOf } from '@/lib/schemas/fields/domain-words';

/*
 * What is kept as JSON with an import of figures, checked again when it is read: a version of the service that wrote it
 * otherwise must not be believed.
 */

const figurePlaces = {
  numerator: z.string().nullable(),
  denominator: z.string().nullable(),
  value: z.string().nullable(),
};
const missingMark = z.object({ mark: z.string(), means: keyOf(MARK_MEANINGS) });
const rowPick = z.object({ heading: z.string(), is: z.string() });
const everyMapping = {
  sheet: z.string().nullable(),
  periodType: keyOf(PERIOD_TYPES),
  only: z.array(rowPick),
  areas: z.string().nullable(),
  marks: z.array(missingMark).default([]),
  decimal: keyOf(DECIMAL_MARKS).default('point'),
  multiple: keyOf(MULTIPLES).default('1'),
};

const periodPlace = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('column'), heading: z.string() }),
  z.object({ kind: z.literal('year-and-quarter'), year: z.string(), quarter: z.string() }),
  z.object({ kind: z.literal('start-and-end'), start: z.string(), end: z.string() }),
  z.object({ kind: z.literal('stated'), text: z.string() }),
]);

const wideRoles = z.discriminatedUnion('in', [
  z.object({ in: z.literal('all'), as: z.enum(['numerator', 'denominator', 'value']) }),
  z.object({ in: z.literal('rows'), labels: z.string(), ...figurePlaces }),
  z.object({ in: z.literal('headings'), ...figurePlaces }),
]);

export const mappingColumn = z.discriminatedUnion('layout', [
  z.object({
    layout: z.literal('long'),
    ...everyMapping,
    ...figurePlaces,
    period: periodPlace,
    flags: z.string().nullable(),
    outcome: z.string().nullable(),
    source: z.string().nullable(),
    addUp: z
      .object({ part: z.array(rowPick) })
      .nullable()
      .default(null),
  }),
  z.object({ layout: z.literal('wide'), ...everyMapping, roles: wideRoles }),
]);

const choices = z.object({
  sheet: z.string().optional(),
  table: z.int().positive().optional(),
  layout: z.enum(['long', 'wide']).optional(),
  periodType: keyOf(PERIOD_TYPES).optional(),
  period: z.array(z.string()).optional(),
  statedPeriod: z.string().optional(),
  only: z.array(rowPick).optional(),
  areas: z.string().optional(),
  source: z.string().optional(),
  labels: z.string().optional(),
  addsUp: z.boolean().optional(),
  part: z.array(rowPick).optional(),
  marks: z.array(missingMark).optional(),
  decimal: keyOf(DECIMAL_MARKS).optional(),
  multiple: keyOf(MULTIPLES).optional(),
  numerator: z.string().nullable().optional(),
  denominator: z.string().nullable().optional(),
  value: z.string().nullable().optional(),
});
export const choicesColumn: z.ZodType<TableChoices> = choices;

/** The basis is beside the choices; ways of reading that were kept before have none. */
export const keptReadingColumn: z.ZodType<KeptReading> = choices
  .extend({ basis: keyOf(BASES).nullable().default(null) })
  .transform(({ basis, ...said }) => ({ choices: said, basis }));

export const targetColumn = z.object({
  series: z.string().nullable(),
  area: z.string().nullable(),
  basis: keyOf(BASES).nullable(),
  source: z.string().nullable(),
  sourceUrl: z.string().nullable(),
  licence: z.string().nullable(),
});

const counts = z.object({
  new: z.number(),
  changed: z.number(),
  'other-source': z.number(),
  same: z.number(),
  refused: z.number(),
});
const figures = z.object({
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  value: z.number().nullable(),
  flags: z.array(keyOf(VALUE_FLAGS)),
});

export const reportColumn = z.object({
  preamble: z.array(z.string()),
  columns: z.array(z.object({ heading: z.string(), kind: z.string() })),
  sheets: z.array(z.string()),
  tables: z.array(z.string()).default([]),
  questions: z.array(z.string()),
  unknownMarks: z.array(z.string()).default([]),
  series: z.array(
    z.object({ slug: z.string(), title: z.string(), isNew: z.boolean(), unit: keyOf(UNITS), counts }),
  ),
  counts,
  lines: z.array(
    z.object({
      series: z.number().nullable(),
      place: z.string(),
      period: z.object({ type: keyOf(PERIOD_TYPES), start: calendarDay, end: calendarDay }).nullable(),
      kind: keyOf(PLAN_KINDS),
      from: figures.nullable(),
      to: figures.nullable(),
      reason: z.string().nullable(),
      warnings: z.array(z.string()),
      note: z.string().nullable(),
    }),
  ),
  linesInAll: z.number(),
  leftOut: z.array(z.object({ cell: z.string(), reason: z.string() })),
  leftOutInAll: z.number(),
});
