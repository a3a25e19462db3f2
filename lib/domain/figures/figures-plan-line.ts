import type { Figures } from './figure-rules';
import type { Period, ValueFlag } from '@/lib/domain/figure';

/** Figures on their way in: where they stand in the file, and where they come from. */
export type IncomingFigure = Figures & {
  /** The cell, as a spreadsheet names it: "B14". */
  place: string;
  period: Period;
  source: string;
  note: string | null;
  /** True where every mark of the figure is said, as in a form: then a mark that is left out was taken off. */
  saysMarks: boolean;
  warnings: readonly string[];
};

/** Figures the record already holds; the same period may have several, from one source or from several. */
export type KnownFigure = Figures & { period: Period; revision: number; source: string };

/**
 * What will become of a row. "changed": its source now gives another figure. "other-source": a source that is not
 * the series' own gives a figure; it is kept apart, with its source, and never shown as the series' own.
 */
export const PLAN_KINDS = {
  new: 'New',
  changed: 'Changed',
  'other-source': 'From another source',
  same: 'Same',
  refused: 'Refused',
} as const;
export type PlanKind = keyof typeof PLAN_KINDS;

export type PlanLine = IncomingFigure & {
  kind: PlanKind;
  /** What the record holds now, for a row that changes it or that differs from the series' own source. */
  from: Figures | null;
  /** The revision the row will be, or null when it adds nothing. */
  revision: number | null;
  reason: string | null;
};

/** The mark "revised" is ours to set, so it does not make figures differ. */
const marksOf = ({ flags }: Figures): string =>
  flags
    .filter((flag) => flag !== 'r')
    .toSorted()
    .join('|');

const sameNumbers = (a: Figures, b: Figures): boolean =>
  a.numerator === b.numerator && a.denominator === b.denominator && a.value === b.value;

/** A table without marks says nothing about them: what the office marked as provisional or as a break stays so. */
const sameMarks = (held: Figures, row: IncomingFigure): boolean =>
  marksOf(held) === marksOf(row) || (!row.saysMarks && row.flags.length === 0);

export const sameFigures = (held: Figures, row: IncomingFigure): boolean =>
  sameNumbers(held, row) && sameMarks(held, row);

/**
 * What becomes of a row without a fault, beside every revision of its period, oldest first. A source is compared with
 * what it said itself; another source than the series' own only with the series' own figure, which it never replaces.
 */
export function compare(
  revisions: readonly KnownFigure[],
  row: IncomingFigure,
  series: { source: string },
): PlanLine {
  const revision = (revisions.at(-1)?.revision ?? 0) + 1;
  const before = revisions.findLast(({ source }) => source === row.source);
  const shown = revisions.findLast(({ source }) => source === series.source);
  const reason = row.source === series.source ? null : keptApart(series);
  if (before) {
    const from = figuresOf(before);
    if (sameFigures(before, row)) return toLine(row, { kind: 'same', from });
    return toLine(row, { kind: 'changed', from, revision, reason, flags: revisedFlags(before, row) });
  }
  if (reason === null) return toLine(row, { kind: 'new', revision });
  const from = shown ? figuresOf(shown) : null;
  if (shown && sameFigures(shown, row)) return toLine(row, { kind: 'same', from });
  return toLine(row, { kind: 'other-source', from, revision, reason });
}

const keptApart = ({ source }: { source: string }): string =>
  `Kept apart, for the office only. Charts and exports show the source of this series: ${source}`;

type Becomes = Pick<PlanLine, 'kind'> & Partial<Pick<PlanLine, 'from' | 'revision' | 'reason' | 'flags'>>;

/** Written out field by field: there may be very many lines, and a copied object takes several times the memory. */
export const toLine = (row: IncomingFigure, { kind, from, revision, reason, flags }: Becomes): PlanLine => ({
  place: row.place,
  period: row.period,
  source: row.source,
  numerator: row.numerator,
  denominator: row.denominator,
  value: row.value,
  flags: flags ?? row.flags,
  note: row.note,
  saysMarks: row.saysMarks,
  warnings: row.warnings,
  kind,
  from: from ?? null,
  revision: revision ?? null,
  reason: reason ?? null,
});

/** A figure that its source changed is marked as revised, and a break in the series stays where it is. */
function revisedFlags(before: Figures, row: IncomingFigure): readonly ValueFlag[] {
  const kept: ValueFlag[] = !row.saysMarks && before.flags.includes('b') ? ['b'] : [];
  const revised: ValueFlag[] = sameNumbers(before, row) ? [] : ['r'];
  return [...new Set([...row.flags, ...kept, ...revised])];
}

const figuresOf = ({ numerator, denominator, value, flags }: Figures): Figures => ({
  numerator,
  denominator,
  value,
  flags,
});

/** Why a line ends as it does, and what is noted of it, as sentences in one row. */
export const whyInWords = ({
  reason,
  warnings,
  note,
}: Pick<PlanLine, 'reason' | 'warnings' | 'note'>): string =>
  [reason, ...warnings, note].flatMap((words) => words?.replace(/\.$/, '') ?? []).join('. ');
