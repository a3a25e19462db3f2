import { chartFigures, type ChartFigures } from './chart-figures';
import { hasIntervals, INTERVAL_METHOD } from './chart-intervals';
import { seeFootnotes } from './notes/footnotes';
import { figureNotes } from './chart-marks';
import { sheetOf } from './chart-sheet';
import type { ChartInput, ChartModel } from './chart-types';
import { altTextOf, headlineOf } from './chart-words';
import { recordingSentence } from '@/lib/domain/statistics/verdict-words';
import { METHODS } from '@/lib/domain/statistics/judgement';

export type { ChartInput, ChartModel } from './chart-types';

/** The verdict in words: is the change unusual, is it wanted, and what of the target. Beside others it names its line. */
function sentenceOf({ unit }: ChartInput, { judgement, lines }: ChartFigures): string {
  const { sentence, meaning, targetSentence } = judgement;
  const named =
    lines.length > 1 && judgement.notJudged === null ? `${lines[0]?.label}: ${sentence}` : sentence;
  const figures = lines[0]?.points.filter(({ figure }) => figure !== null).length ?? 0;
  return [named, meaning, targetSentence, recordingSentence(unit, figures)]
    .filter((part) => part !== null)
    .join(' ');
}

/**
 * Turns figures into everything a chart needs, once for all its drawings: places, gaps, ticks, limits, labels, the
 * sentence and the words for those who cannot see it. Plain values, the same output for the same input.
 * @throws RangeError for no line or more than three, for two bases or period lengths in one chart (rolling years above
 * all), for a series that holds foreign periods, and for a rebase without a reason.
 */
export function buildChartModel(input: ChartInput): ChartModel {
  const figures = chartFigures(input);
  const { lines, judgement, timeline } = figures;
  const { periods } = timeline;
  const { variation, assurance, notJudged, method } = judgement;
  const sheet = sheetOf(input, figures);
  const sentence = `${sentenceOf(input, figures)}${seeFootnotes(sheet)}`;
  const headline = headlineOf(input, lines, periods);
  return {
    ...sheet,
    title: input.title,
    subtitle: input.subtitle,
    unit: input.unit,
    headline,
    sentence,
    altText: altTextOf({ input, headline, sentence, ...sheet }, lines, periods),
    sourceLine: input.sourceLine,
    illustrative: input.illustrative === true,
    ratio: input.ratio ?? null,
    notes: [...judgement.notes, ...figureNotes(sheet, input.series[0]?.periodType ?? 'point')],
    method: method === null ? null : METHODS[method],
    intervalMethod: hasIntervals(lines) ? INTERVAL_METHOD : null,
    judgement: { variation, assurance, notJudged },
  };
}
