import { type PeriodType, VALUE_FLAGS, type ValueFlag } from '@/lib/domain/figure';
import { periodNoun } from '../statistics/verdict-words';
import { MISSING } from './chart-lines';
import type { ChartLine, ChartMark, ChartModel, ChartPeriod } from './chart-types';
import type { ChartFootnote } from './notes/note-types';

/** Of an old edition of a source, the mark says that there are newer tables; of a figure that replaced another, that it did. */
const REVISED = 'revised: the source gave another figure before, or has changed its tables since';

/** The marks a chart shows on the sheet. The others are in the table, or are the reason a figure is missing. */
const SHOWN: readonly ValueFlag[] = ['p', 'r', 'b'];

/** More marks than this would hide the line; they are then left to the table and the notes. */
const MOST_MARKS = 12;

const shownFlags = (lines: readonly ChartLine[], index: number) =>
  SHOWN.filter((flag) =>
    lines.some(({ points }) => points[index]?.figure !== null && points[index]?.flags.includes(flag)),
  );

/** "[p]", "[r]", "[b]", "[note 1]" under the points that carry them; neighbours with the same marks share one. */
export function marksOf(
  lines: readonly ChartLine[],
  periods: readonly ChartPeriod[],
  footnotes: readonly ChartFootnote[],
): ChartMark[] {
  const runs: { text: string; from: number; to: number; last: number }[] = [];
  periods.forEach(({ x }, index) => {
    const noted = footnotes.filter((one) => one.index === index).map(({ mark }) => mark);
    const text = [...shownFlags(lines, index), ...noted].map((mark) => `[${mark}]`).join('');
    const before = runs.at(-1);
    if (text === '') return;
    if (before && before.text === text && before.last === index - 1)
      Object.assign(before, { to: x, last: index });
    else runs.push({ text, from: x, to: x, last: index });
  });
  return runs.length > MOST_MARKS ? [] : runs.map(({ text, from, to }) => ({ x: (from + to) / 2, text }));
}

/** The stretches whose cases have not all finished on some line, half a period wider on either side than the points. */
export function immatureStretches(
  lines: readonly ChartLine[],
  periods: readonly ChartPeriod[],
): ChartModel['immature'] {
  const stretches: { from: number; to: number; words: string }[] = [];
  periods.forEach(({ x }, index) => {
    const last = stretches.at(-1);
    if (!lines.some(({ points }) => points[index]?.immature)) return;
    if (last && last.to === x - 0.5) last.to = x + 0.5;
    else stretches.push({ from: x - 0.5, to: x + 0.5, words: 'Not yet complete' });
  });
  return stretches;
}

/** A period that is missing on several lines is one period. */
function missingNotes(lines: readonly ChartLine[], type: PeriodType): string[] {
  const missing = lines.flatMap(({ points }) =>
    points.flatMap(({ reason }, index) => (reason === null ? [] : [{ reason, index }])),
  );
  return [...new Set(missing.map(({ reason }) => reason))].map((reason) => {
    const periods = missing.filter((one) => one.reason === reason).map(({ index }) => index);
    return missingNote(reason, new Set(periods).size, type);
  });
}

/** A figure is hidden for its own sake or to protect another one; which of the two is not told. */
function missingNote(reason: string, count: number, type: PeriodType): string {
  const what = `${count} ${periodNoun(type, count)} ${count === 1 ? 'is' : 'are'}`;
  if (reason !== MISSING.c) return `${what} ${reason.toLowerCase()}.`;
  return count === 1
    ? `${what} hidden because it counts so few people, or would reveal another that does.`
    : `${what} hidden because they count so few people, or would reveal others that do.`;
}

function whiskersNote(lines: readonly ChartLine[]): string {
  const whose = lines.length > 1 ? ` of ${lines[0]?.label}` : '';
  return `The vertical bars show how certain each figure${whose} is (95% confidence interval).`;
}

/** How to read the shapes and the marks on the sheet, and how many figures are missing and why. */
export function figureNotes(
  { lines, limits, whiskers }: Pick<ChartModel, 'lines' | 'limits' | 'whiskers'>,
  type: PeriodType,
): string[] {
  const all = lines.flatMap(({ points }) => points.filter(({ figure }) => figure !== null));
  const used = SHOWN.filter((flag) => all.some(({ flags }) => flags.includes(flag)));
  const bounded = limits.some(({ upper, lower }) => upper.length + lower.length > 0);
  return [
    ...(bounded ? ['Figures between the dotted lines are within the usual variation.'] : []),
    ...(lines.length > 1 && limits.length > 0
      ? [`The average, the limits and the triangles are for ${lines[0]?.label}.`]
      : []),
    ...(whiskers.length > 0 ? [whiskersNote(lines)] : []),
    ...(all.some(({ signal }) => signal)
      ? ['Triangles mark figures that stand out: up for high or rising, down for low or falling.']
      : []),
    ...used.map((flag) => `[${flag}] means ${flag === 'r' ? REVISED : VALUE_FLAGS[flag]}.`),
    ...missingNotes(lines, type),
  ];
}
