import { z } from 'zod';
import { day, parseDay } from '@/lib/domain/day';
import { ENTRY_ROLES, entryField, type EntryRole } from '@/lib/domain/figures/figure-entry';
import type { Figures } from '@/lib/domain/figures/figure-rules';
import { type ReadFigure, readFigureText } from '@/lib/domain/figures/figure-text';
import { PERIOD_TYPES, type Period } from '@/lib/domain/figure';
import { keyOf } from '@/lib/schemas/fields/domain-words';
import { typedText } from '@/lib/schemas/fields/typed-text';
import { measureRefParam } from '@/lib/schemas/reading';

const ROW = /^row-(\d{1,3})-period$/;
const MOST_PASTED = 100_000;

/** Figures typed for one period; `place` is the box an error of the row belongs to. */
export type EnteredRow = Figures & { place: string; period: Period };

/** "quarter/2021-04-01/2021-06-30": a period as the form carries it. */
export const periodField = ({ type, start, end }: Period): string => [type, start, end].join('/');

function readPeriodField(text: unknown): Period | null {
  const [type, start = '', end = ''] = typeof text === 'string' ? text.split('/') : [];
  const known = keyOf(PERIOD_TYPES).safeParse(type).data;
  return known && parseDay(start) && parseDay(end) ? { type: known, start: day(start), end: day(end) } : null;
}

type Mistake = { field: string; sentence: string };
const countMistake = (role: EntryRole, { figure }: ReadFigure): string | null => {
  if (role === 'value' || figure === null) return null;
  if (figure < 0) return `${figure} is negative, and a count cannot be`;
  return Number.isInteger(figure) ? null : `${figure} is not a whole number`;
};

function readRow(sent: Record<string, unknown>, row: number, period: Period): EnteredRow | Mistake[] | null {
  const read = ENTRY_ROLES.flatMap((role) => {
    const text = sent[entryField(row, role)];
    return typeof text === 'string' ? [{ role, ...readFigureText(text) }] : [];
  });
  const mistakes = read.flatMap((one): Mistake[] => {
    const sentence = one.fault ?? countMistake(one.role, one);
    return sentence ? [{ field: entryField(row, one.role), sentence }] : [];
  });
  if (mistakes.length > 0) return mistakes;
  if (read.every(({ isBlank }) => isBlank)) return null;
  const figureOf = (role: EntryRole) => read.find((one) => one.role === role)?.figure ?? null;
  return {
    place: entryField(row, read[0]?.role ?? 'value'),
    period,
    numerator: figureOf('numerator'),
    denominator: figureOf('denominator'),
    value: figureOf('value'),
    flags: [...new Set(read.flatMap(({ flags }) => flags))],
  };
}

const about = z.object({
  measure: measureRefParam,
  series: typedText()
    .optional()
    .transform((slug) => slug || null),
  area: typedText()
    .max(200, 'The area must be 200 characters or fewer')
    .optional()
    .transform((area) => area || null),
  source: typedText('Say where these figures come from')
    .min(1, 'Say where these figures come from')
    .max(500, 'Where the figures come from must be 500 characters or fewer'),
  version: z.coerce.number().int().nonnegative(),
  pasted: z
    .string()
    .max(MOST_PASTED, 'Paste fewer rows at once, or upload a file instead')
    .optional()
    .transform((text) => (text?.trim() ? text : null)),
});

/** Figures typed into the grid, row by row, or pasted in one block; with where they come from. */
export const figuresEntryForm = z.record(z.string(), z.unknown()).transform((sent, context) => {
  const said = about.safeParse(sent);
  for (const { path, message } of said.error?.issues ?? []) {
    context.addIssue({ code: 'custom', path, message, input: sent });
  }
  const rows: EnteredRow[] = [];
  for (const [name, text] of Object.entries(sent)) {
    const [, at] = ROW.exec(name) ?? [];
    const period = at === undefined ? null : readPeriodField(text);
    const read = period ? readRow(sent, Number(at), period) : null;
    if (Array.isArray(read)) {
      for (const { field, sentence } of read) {
        context.addIssue({ code: 'custom', path: [field], message: sentence, input: sent[field] });
      }
    } else if (read) rows.push(read);
  }
  if (!said.success) return z.NEVER;
  return { ...said.data, rows };
});
export type EntryInput = z.infer<typeof figuresEntryForm>;
