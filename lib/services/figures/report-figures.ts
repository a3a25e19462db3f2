import {
  type ImportReport,
  MOST_LEFT_OUT,
  MOST_LINES,
  type ReportLine,
} from '@/lib/domain/figures/figure-import';
import { countKinds } from '@/lib/domain/figures/figures-plan';
import type { PlanKind, PlanLine } from '@/lib/domain/figures/figures-plan-line';
import type { FiguresRead } from './read-figures';

/** What a person must see first, when there is more than can be listed. */
const FIRST: readonly PlanKind[] = ['refused', 'changed', 'other-source', 'new', 'same'];

type Planned = Pick<FiguresRead, 'plans' | 'refused'>;

const unreadable = ({ cell, reason }: FiguresRead['refused'][number]): ReportLine => ({
  ...{ series: null, place: cell, period: null, kind: 'refused', from: null, to: null, reason },
  ...{ warnings: [], note: null },
});

const toLine = (
  { place, period, kind, from, reason, warnings, note, ...to }: PlanLine,
  series: number,
): ReportLine => ({
  ...{ series, place, period, kind, from, reason, warnings, note },
  to: { numerator: to.numerator, denominator: to.denominator, value: to.value, flags: to.flags },
});

/** The rows of a dry run in the order of the file. Cells that could not be read are rows too, and come first. */
export function reportLines({ plans, refused }: Planned): ReportLine[] {
  return [
    ...refused.map(unreadable),
    ...plans.flatMap(({ lines }, series) => lines.map((line) => toLine(line, series))),
  ];
}

/** How many rows of each kind there are, with the cells that could not be read among the refused. */
export function countRows({ plans, refused }: Planned): Record<PlanKind, number> {
  const counts = countKinds(plans.flatMap(({ lines }) => lines));
  return { ...counts, refused: counts.refused + refused.length };
}

/** The plans with so many of their rows as may be listed: those that matter most, in the order of the file. */
function shorten({ plans, refused }: Planned): Planned {
  let room = MOST_LINES - Math.min(MOST_LINES, refused.length);
  const listed = new Set<PlanLine>();
  for (const kind of FIRST) {
    for (const { lines } of plans) {
      const next = lines.filter((line) => line.kind === kind).slice(0, room);
      next.forEach((line) => listed.add(line));
      room -= next.length;
    }
  }
  return {
    refused: refused.slice(0, MOST_LINES),
    plans: plans.map(({ series, lines }) => ({ series, lines: lines.filter((line) => listed.has(line)) })),
  };
}

/** What was found in a file and what saving it would do, as its page shows it. */
export function reportFigures(read: FiguresRead): ImportReport {
  const { preamble, columns, sheets, titles, proposal, leftOut, plans } = read;
  const counts = countRows(read);
  return {
    ...{ preamble, sheets, tables: titles, counts },
    columns: columns.map(({ heading, kind }) => ({ heading, kind })),
    questions: proposal.questions,
    unknownMarks: read.unknownMarks,
    series: plans.map(({ series: { slug, title, isNew, unit }, lines }) => ({
      ...{ slug, title, isNew, unit },
      counts: countKinds(lines),
    })),
    lines: reportLines(shorten(read)),
    linesInAll: Object.values(counts).reduce((sum, count) => sum + count, 0),
    leftOut: leftOut.slice(0, MOST_LEFT_OUT).map(({ cell, reason }) => ({ cell, reason })),
    leftOutInAll: leftOut.length,
  };
}
