import { formatNumber, VALUE_FLAGS, type ValueFlag } from '@/lib/domain/figure';
import { periodNoun } from '../statistics/verdict-words';
import { footnotesAt } from './notes/footnotes';
import { intervalText } from './chart-intervals';
import { MISSING } from './chart-lines';
import type { ChartInput, ChartLine, ChartModel, ChartPeriod, ChartPoint } from './chart-types';

/** How invented figures are marked, on every chart, table and row. */
export const ILLUSTRATIVE = 'Illustrative figures';

/** A sentence begins with a capital; "year ending March 2025" does not. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "in January to March 2026", "in the year ending March 2025", "on 31 March 2025". */
function inPeriod({ type, long }: ChartPeriod): string {
  if (type === 'point') return `on ${long}`;
  return type === 'rolling-year' ? `in the ${long}` : `in ${long}`;
}

/** "[p] provisional", "[r] revised": the marks on a figure, in words. Empty when there are none. */
export function flagsInWords(flags: readonly ValueFlag[]): string {
  return flags.map((flag) => `[${flag}] ${VALUE_FLAGS[flag]}`).join('; ');
}

/**
 * A figure with what it is made of, or the reason it is missing: "8.4%, 2,716 of 28,655"; of a ratio "14.7 cases for each
 * investigator (572 cases, 39 investigators)".
 */
export function figureWithParts(
  { text, numerator, denominator }: ChartPoint,
  { ratio }: Pick<ChartModel, 'ratio'>,
): string {
  if (numerator === null || denominator === null) return text;
  const [above, below] = [formatNumber(numerator), formatNumber(denominator)];
  if (ratio === null) return `${text}, ${above} of ${below}`;
  const figure = ratio.forEach === null ? text : `${text} ${ratio.forEach}`;
  return `${figure} (${above} ${ratio.numerator}, ${below} ${ratio.denominator})`;
}

type Known = { point: ChartPoint; period: ChartPeriod };

/** The figures that count for the headline: known, and their cases finished. */
function knownFigures(line: ChartLine, periods: readonly ChartPeriod[]): Known[] {
  const known: Known[] = [];
  line.points.forEach((point, index) => {
    const period = periods[index];
    if (point.figure !== null && !point.immature && period) known.push({ point, period });
  });
  return known;
}

function singleHeadline({ title, what }: ChartInput, known: readonly Known[]): string {
  // Figures before a break in the series cannot be compared with the newest.
  const comparable = known.slice(
    Math.max(
      0,
      known.findLastIndex(({ point }) => point.flags.includes('b')),
    ),
  );
  const [first, last] = [comparable[0], comparable.at(-1)];
  if (!first || !last) return `${title}: no figures that can be shown yet`;
  const now = `${last.point.text} ${inPeriod(last.period)}`;
  const start = what ? `${last.point.text} ${what} ${inPeriod(last.period)}` : `${title}: ${now}`;
  return first === last ? start : `${start}; it was ${first.point.text} ${inPeriod(first.period)}`;
}

/** A newer figure whose cases have not finished is named beside the one that counts, and is never compared with another. */
function provisionalWords({ points }: ChartLine, periods: readonly ChartPeriod[]): string {
  const at = points.findLastIndex(({ figure }) => figure !== null);
  const [point, period] = [points[at], periods[at]];
  return point?.immature && period ? `provisional: ${point.text} ${inPeriod(period)}` : '';
}

/**
 * The message, made of figures only: the latest that counts and the first, with a newer one that is provisional, or
 * all lines at the latest period they share.
 * It never says that a difference is unusual; the sentence beside the chart does, where the rules allow it.
 */
export function headlineOf(
  input: ChartInput,
  lines: readonly ChartLine[],
  periods: readonly ChartPeriod[],
): string {
  const [main, ...benchmarks] = lines;
  if (!main) return `${input.title}: no figures supplied yet`;
  const known = knownFigures(main, periods);
  const besides = benchmarks.map((line) => ({
    label: line.label,
    at: new Map(knownFigures(line, periods).map(({ point }) => [point.x, point.text])),
  }));
  const shared = known.findLast(({ point }) => besides.every(({ at }) => at.has(point.x)));
  if (shared && benchmarks.length > 0) {
    const others = besides.map(({ label, at }) => `, ${label} ${at.get(shared.point.x)}`);
    return `${input.title}: ${main.label} ${shared.point.text}${others.join('')} ${inPeriod(shared.period)}`;
  }
  const provisional = provisionalWords(main, periods);
  if (known.length === 0 && provisional !== '') return `${input.title}: no final figure; ${provisional}`;
  const counted = singleHeadline(input, known);
  return provisional === '' ? counted : `${counted}; ${provisional}`;
}

function extremes(known: readonly Known[]): string {
  const figureAt = ({ point }: Known) => point.figure ?? 0;
  let [lowest, highest] = [known[0], known[0]];
  for (const one of known) {
    if (lowest && figureAt(one) < figureAt(lowest)) lowest = one;
    if (highest && figureAt(one) >= figureAt(highest)) highest = one;
  }
  if (!lowest || !highest || lowest === highest) return '';
  return ` Lowest ${lowest.point.text} ${inPeriod(lowest.period)}, highest ${highest.point.text} ${inPeriod(highest.period)}.`;
}

/** What is before everything that is said of invented figures; nothing before real ones. */
export function openingOf({ illustrative }: Pick<ChartInput, 'illustrative'>): string {
  return illustrative ? `${ILLUSTRATIVE}. ` : '';
}

type Told = {
  input: ChartInput;
  headline: string;
  sentence: string;
} & Pick<ChartModel, 'annotations' | 'footnotes'>;

/** " In this time: March 2020: the pandemic." Nothing where nothing is marked. */
const eventsInWords = (annotations: ChartModel['annotations']): string =>
  annotations.length === 0 ? '' : ` In this time: ${annotations.map(({ words }) => words).join('; ')}.`;

const footnotesInWords = (footnotes: ChartModel['footnotes']): string =>
  footnotes.map(({ mark, words }) => ` ${capitalised(mark)}: ${words}`).join('');

/** What a reader who cannot see the chart is told: what it shows, from when to when, the extremes and the verdict. */
export function altTextOf(
  { input, headline, sentence, annotations, footnotes }: Told,
  lines: readonly ChartLine[],
  periods: readonly ChartPeriod[],
): string {
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) return `Line chart with no figures yet: ${input.title}.`;
  const count = `${periods.length} ${periodNoun(first.type, periods.length)}`;
  const span = first === last ? first.long : `${count}, from ${first.long} to ${last.long}`;
  const ranges = lines.map((line) => {
    const range = extremes(knownFigures(line, periods));
    return lines.length > 1 && range !== '' ? ` ${line.label}:${range}` : range;
  });
  return `${openingOf(input)}Line chart. ${input.subtitle}. ${capitalised(span)}. ${headline}.${ranges.join('')} ${sentence}${eventsInWords(annotations)}${footnotesInWords(footnotes)}`;
}

/** "January to March 2026: 8.4%, 2,716 of 28,655, 95% interval 8.1% to 8.7%": what the read-out says at one period; "" where there is none. */
export function readOutOf(
  model: Pick<ChartModel, 'periods' | 'lines' | 'ratio' | 'footnotes'>,
  index: number,
): string {
  const { periods, lines } = model;
  const period = periods[index];
  if (!period) return '';
  const said = lines.flatMap((line) => {
    const point = line.points[index];
    if (!point) return [];
    const name = lines.length > 1 ? `${line.label} ` : '';
    const shown = point.flags.filter((flag) => !Object.hasOwn(MISSING, flag));
    const extra = [
      ...shown.map((flag) => VALUE_FLAGS[flag]),
      ...(point.signal ? [point.signal.words] : []),
      ...footnotesAt(model, index, line.slug).map(({ mark }) => mark),
    ];
    const interval = point.interval ? `, 95% interval ${intervalText(point.interval)}` : '';
    return [
      `${name}${figureWithParts(point, model)}${interval}${extra.length > 0 ? ` (${extra.join('; ')})` : ''}`,
    ];
  });
  return `${capitalised(period.long)}: ${said.join('; ')}`;
}
