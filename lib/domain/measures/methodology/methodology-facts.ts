import { chartFigures } from '@/lib/domain/chart/chart-figures';
import { buildChartModel } from '@/lib/domain/chart/chart-model';
import { chartInputOf, hasLine, type SeriesGroup } from '@/lib/domain/chart/chart-series';
import { datedWords } from '@/lib/domain/chart/notes/dated-words';
import type { Day } from '@/lib/domain/day';
import { BASES, denominatorHeading, describePeriod, UNITS } from '@/lib/domain/figure';
import type { PublicMeasure } from '@/lib/domain/outside/snapshot';
import { leadingGroups } from '../leading-series';

/** One line of how a measure is counted, with one sentence or more. */
export type MethodologyFact = { key: string; values: readonly string[] };

const unique = (words: readonly (string | null)[]): string[] =>
  [...new Set(words.filter((one) => one !== null && one !== ''))] as string[];

function limitsOf(measure: PublicMeasure, group: SeriesGroup): string {
  const { title, method, sentence } = buildChartModel(chartInputOf(measure, group));
  return method === null ? `${title}: no limits. ${sentence}` : `${title}: ${method}.`;
}

const notesOf = (measure: PublicMeasure, group: SeriesGroup): string[] =>
  chartFigures(chartInputOf(measure, group)).judgement.notes.map((note) =>
    measure.series.length > 1 ? `${group.series[0].title}: ${note}` : note,
  );

const breaksOf = ({ series }: PublicMeasure): string[] =>
  series.flatMap(({ title, observations }) =>
    observations
      .filter(({ flags }) => flags.includes('b'))
      .map(({ period }) => `${title}: the way of counting changed with ${describePeriod(period)}.`),
  );

function revisedOf({ series }: PublicMeasure): string[] {
  const figures = series.flatMap(({ observations }) => observations);
  const revised = figures.filter(({ flags }) => flags.includes('r')).length;
  return revised === 0 ? [] : [`${revised} of ${figures.length} figures are marked as revised.`];
}

/**
 * All that the record knows of how a measure is counted, worked out from it: never a stored sentence, which would be wrong
 * one day. A line that would be empty is left out.
 */
export function methodologyFacts(measure: PublicMeasure, asAt: Day): MethodologyFact[] {
  const { series, numerator, denominator, unit } = measure;
  const drawn = leadingGroups(measure, asAt).filter(hasLine);
  const models = drawn.map((group) => buildChartModel(chartInputOf(measure, group)));
  const facts: MethodologyFact[] = [
    { key: 'What it is', values: [measure.definition] },
    { key: 'Number counted', values: unique([numerator]) },
    { key: denominatorHeading(unit), values: unique([denominator]) },
    { key: 'Unit', values: [UNITS[unit]] },
    { key: 'What it covers', values: unique([measure.scope, ...series.map(({ scope }) => scope)]) },
    { key: 'Which date counts', values: unique(series.map(({ basis }) => BASES[basis])) },
    {
      key: 'Source',
      values: series.length > 0 ? unique(series.map(({ source }) => source)) : [measure.source],
    },
    { key: 'Who judges', values: series.length > 0 ? ['This service, by the rules on “How we judge”.'] : [] },
    { key: 'Limits', values: drawn.map((group) => limitsOf(measure, group)) },
    { key: '95% intervals', values: unique(models.map(({ intervalMethod }) => intervalMethod)) },
    { key: 'Left out, and new limits', values: drawn.flatMap((group) => notesOf(measure, group)) },
    { key: 'Breaks', values: breaksOf(measure) },
    {
      key: 'Notes',
      values: measure.annotations.map((note) => `${datedWords(note)} (source: ${note.source})`),
    },
    {
      key: 'Footnotes',
      values: measure.footnotes.map(({ words, source }) => `${words} (source: ${source})`),
    },
    { key: 'Revisions', values: revisedOf(measure) },
  ];
  return facts.filter(({ values }) => values.length > 0);
}
