import { describeFigures } from '@/lib/domain/chart/describe-figures';
import { describeAddingUp } from '@/lib/domain/figures/describe-mapping';
import { PLAN_KINDS, type PlanKind, whyInWords } from '@/lib/domain/figures/figures-plan-line';
import { describePeriod, formatNumber, type Unit } from '@/lib/domain/figure';
import type { FileOutcome } from '@/lib/services/figures/import-figures-file';
import type { ImportArguments } from './arguments';

/** The widest a column of the dry run may be at a terminal. */
const WIDEST = 60;

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.min(WIDEST, Math.max(...rows.map((row) => (row[column] ?? '').length))),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

type Line = FileOutcome['lines'][number];

function whatBecomes({ from, to, kind }: Line, unit: Unit): string {
  if (!to) return '';
  const now = describeFigures(to, unit);
  if (!from || kind === 'same') return now;
  return kind === 'other-source'
    ? `${now}, beside ${describeFigures(from, unit)}`
    : `${describeFigures(from, unit)} → ${now}`;
}

function dryRun({ lines, read }: FileOutcome): string[] {
  const unitOf = (line: Line): Unit => read.plans[line.series ?? 0]?.series.unit ?? 'count';
  const rows = lines.map((line) => [
    line.place,
    line.period ? describePeriod(line.period) : '',
    PLAN_KINDS[line.kind],
    whatBecomes(line, unitOf(line)),
    whyInWords(line),
  ]);
  return rows.length === 0 ? [] : table([['Cell', 'Period', 'What will happen', 'Figures', 'Why'], ...rows]);
}

function forceLines({ forces }: FileOutcome): string[] {
  const rows = forces.map(({ heading, forces: count, sum, total }) => [
    heading,
    `${count} forces`,
    formatNumber(sum),
    total === null ? 'no row for England and Wales' : formatNumber(total),
    sum === total ? 'equal' : 'DIFFERENT',
  ]);
  return table([['Column', 'Rows added up', 'Sum', 'England and Wales', ''], ...rows]);
}

function countsLine(counts: FileOutcome['counts']): string {
  const kinds: readonly PlanKind[] = ['new', 'changed', 'other-source', 'same', 'refused'];
  return kinds.map((kind) => `${PLAN_KINDS[kind].toLowerCase()} ${counts[kind]}`).join(', ');
}

const howToSayMarks = ({ unknownMarks: [first] }: FileOutcome['read']): string[] =>
  first === undefined ? [] : [`Say it with --mark, for example --mark="${first}=x" for not available.`];

function problemOf({ read, counts, forces }: FileOutcome, checksForces: boolean): string | null {
  if (read.proposal.questions.length > 0)
    return ['The file cannot be read yet.', ...read.proposal.questions, ...howToSayMarks(read)].join('\n');
  if (counts.refused > 0) return `Nothing was saved: ${counts.refused} refused.`;
  const isOff = checksForces && !forces.every(({ sum, total }) => sum === total);
  return isOff ? 'The forces do not add up to the row for England and Wales.' : null;
}

/** What the person at the terminal reads, and the sentence that ends the command with an error, or null. */
export function describeOutcome(
  outcome: FileOutcome,
  { isDryRun, checksForces }: Pick<ImportArguments, 'isDryRun' | 'checksForces'>,
): { lines: string[]; problem: string | null } {
  const { read, counts, isSaved } = outcome;
  const series = read.plans.map(({ series: { slug, isNew } }) => `Series: ${slug}${isNew ? ' (new)' : ''}`);
  const leftOut = read.leftOut.map(({ cell, reason }) => `Left out: ${cell} ${reason}`);
  const ending = isSaved
    ? 'Saved.'
    : isDryRun
      ? 'Nothing was saved: this was a dry run.'
      : 'There was nothing to save.';
  const problem = problemOf(outcome, checksForces);
  const howAdded = describeAddingUp(read.proposal.mapping);
  return {
    lines: [
      ...series,
      ...(howAdded === null ? [] : [howAdded]),
      ...dryRun(outcome),
      ...leftOut,
      ...(checksForces ? forceLines(outcome) : []),
      ...(read.proposal.questions.length > 0 ? [] : [countsLine(counts)]),
      ...(problem === null ? [ending] : []),
    ],
    problem,
  };
}
