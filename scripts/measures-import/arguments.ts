import { parseArgs } from 'node:util';
import { z } from 'zod';
import { PlainProblem } from '@/lib/config/plain-problem';
import { DECIMAL_MARKS, MULTIPLES, type TableChoices } from '@/lib/domain/figures/figures-mapping';
import { BASES, PERIOD_TYPES } from '@/lib/domain/figure';
import { MARK_MEANINGS, type MissingMark } from '@/lib/domain/figures/missing-marks';
import type { ImportTarget } from '@/lib/domain/figures/figure-import';
import { keyOf } from '@/lib/schemas/fields/domain-words';
import { sourceAddress } from '@/lib/schemas/figures/figures-import';

const USAGE = `How to use it: npm run measures:import -- FILE --measure REF [options]
  --dry-run                 change nothing; say what would change
  --series SLUG             a series of the measure, or
  --area NAME               the area the figures are of (a new series also needs --source)
  --basis BASIS             ${Object.keys(BASES).join(', ')}
  --source, --source-url, --licence   where the figures come from
  --sheet NAME              a sheet of a workbook; * for all sheets with the same headings
  --table NUMBER            which table of the sheet, from 1, where one is below another
  --layout long|wide        a row for each period, or a column for each period
  --period COLUMN[,COLUMN]  the column of periods, or the columns of the financial year and of the quarter
  --stated-period WORDS     the period of the whole table, such as "year ending June 2025"
  --period-type TYPE        ${Object.keys(PERIOD_TYPES).join(', ')}
  --numerator, --denominator, --value COLUMN   (in a wide table: labels of rows)
  --labels COLUMN           the column of a wide table that says what its rows are
  --only "COLUMN=WORDS"     only these rows; may be given more than once
  --mark="SIGN=MEANING"     what a mark in the place of a figure means: x not available, c confidential, z not
                            applicable; may be given more than once
  --add-up                  add up the rows of each period
  --part "COLUMN=WORDS"     when they are added up, the rows of the numerator; 1|1A for several words
  --decimal point|comma     how the numbers of the file are written
  --numbers-in 1|1000|1000000   what they are in, where a heading says (000s)
  --areas COLUMN            every area in this column becomes a series
  --source-column COLUMN    the column that names the source of each row
  --mapping NAME            begin with a saved way of reading; --save-mapping NAME keeps this one
  --check-forces            add up the police forces beside the row for England and Wales`;

const text = { type: 'string' } as const;
const OPTIONS = {
  ...{
    measure: text,
    series: text,
    area: text,
    basis: text,
    source: text,
    'source-url': text,
    licence: text,
  },
  ...{
    sheet: text,
    table: text,
    layout: text,
    period: text,
    'stated-period': text,
    'period-type': text,
    numerator: text,
  },
  ...{ denominator: text, value: text, labels: text, areas: text, 'source-column': text, mapping: text },
  'save-mapping': text,
  only: { type: 'string', multiple: true },
  mark: { type: 'string', multiple: true },
  'add-up': { type: 'boolean' },
  part: { type: 'string', multiple: true },
  ...{ decimal: text, 'numbers-in': text },
  'dry-run': { type: 'boolean', default: false },
  'check-forces': { type: 'boolean', default: false },
} as const;

const words = z.object({
  measure: z.string({ error: 'Say which measure: --measure X.2' }),
  basis: keyOf(BASES).optional(),
  table: z.coerce.number('--table is a number').int().positive().optional(),
  layout: z.enum(['long', 'wide'], '--layout is long or wide').optional(),
  'period-type': keyOf(PERIOD_TYPES).optional(),
  'source-url': sourceAddress,
  decimal: keyOf(DECIMAL_MARKS).optional(),
  'numbers-in': keyOf(MULTIPLES).optional(),
});

export type ImportArguments = {
  path: string;
  measure: string;
  target: ImportTarget;
  choices: TableChoices;
  mappingName: string | null;
  saveMappingAs: string | null;
  isDryRun: boolean;
  checksForces: boolean;
};

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new PlainProblem(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

const toPick =
  (name: 'only' | 'part') =>
  (option: string): { heading: string; is: string } => {
    const [, heading, is] = /^([^=]+)=(.*)$/.exec(option) ?? [];
    if (!heading || is === undefined) throw new PlainProblem(`--${name} wants COLUMN=WORDS, not ${option}`);
    return { heading: heading.trim(), is: is.trim() };
  };

function toMark(option: string): MissingMark {
  const [, mark, means] = /^(.+)=\[?([a-z])\]?$/i.exec(option) ?? [];
  const known = keyOf(MARK_MEANINGS).safeParse(means?.toLowerCase());
  if (mark && known.success) return { mark: mark.trim(), means: known.data };
  throw new PlainProblem(`--mark wants SIGN=x, SIGN=c or SIGN=z, not ${option}`);
}

/** Leaves out what was not said, so that it is proposed or taken from a saved way of reading. */
const said = <T extends object>(choices: T): Partial<T> => {
  const given: Partial<T> = { ...choices };
  for (const key of Object.keys(given))
    if (Reflect.get(given, key) === undefined) Reflect.deleteProperty(given, key);
  return given;
};

/** What the command line asks for. @throws PlainProblem with how to use it. */
export function readImportArguments(args: readonly string[]): ImportArguments {
  const { values, positionals } = parse(args);
  const [path, ...others] = positionals;
  if (!path || others.length > 0) throw new PlainProblem(`Say which one file to import.\n${USAGE}`);
  const checked = words.safeParse(values);
  if (!checked.success) throw new PlainProblem(`${checked.error.issues[0]?.message ?? ''}\n${USAGE}`);
  const { measure, basis, table, layout, 'period-type': periodType } = checked.data;
  return {
    ...{ path, measure, isDryRun: values['dry-run'], checksForces: values['check-forces'] },
    mappingName: values.mapping ?? null,
    saveMappingAs: values['save-mapping'] ?? null,
    target: {
      series: values.series ?? null,
      area: values.area ?? null,
      basis: basis ?? null,
      source: values.source ?? null,
      sourceUrl: checked.data['source-url'],
      licence: values.licence ?? null,
    },
    choices: said({
      ...{ table, layout, periodType, sheet: values.sheet, areas: values.areas, labels: values.labels },
      ...{ numerator: values.numerator, denominator: values.denominator, value: values.value },
      source: values['source-column'],
      addsUp: values['add-up'],
      part: values.part?.map(toPick('part')),
      decimal: checked.data.decimal,
      multiple: checked.data['numbers-in'],
      statedPeriod: values['stated-period'],
      period: values.period?.split(',').map((heading) => heading.trim()),
      only: values.only?.map(toPick('only')),
      marks: values.mark?.map(toMark),
    }),
  };
}
