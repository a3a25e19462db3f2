import { describePeriod, overlaps, type Period, type PeriodType } from '@/lib/domain/figure';
import { LEAST_FIGURES, LEAST_STEPS, type NotJudged } from './judgement';
import { periodNoun } from './verdict-words';

/**
 * `known`: figures that could be judged; `provisional`: those beside them whose cases have not finished; `steps`: those of
 * the known that come directly after another. `change`: the first period of a new level.
 */
type Counted = {
  known: number;
  provisional: number;
  steps: number;
  type: PeriodType;
  change?: { period: Period; heading: 'up' | 'down' } | null | undefined;
};

function tooFewFigures({ known, provisional, type }: Counted): string {
  if (known === 0) {
    const which = provisional === 1 ? 'the 1 figure is' : 'all the figures are';
    return `We do not test this for change, because ${which} provisional.`;
  }
  if (known === 1 && provisional > 0)
    return `1 figure is final. We need at least ${LEAST_FIGURES} to test for change.`;
  if (known === 1 && overlaps(type)) return '1 figure so far. There is none before it to compare it with.';
  if (known === 1) return `1 figure so far. We need at least ${LEAST_FIGURES} to test for change.`;
  return `We cannot tell yet. There are ${known} figures. We need at least ${LEAST_FIGURES}.`;
}

function tooFewNeighbours({ known, steps, type }: Counted): string {
  const come = steps === 1 ? '1 comes' : `${steps} come`;
  return `We cannot tell yet. Some ${periodNoun(type, 2)} are missing. Of the ${known} figures, ${come} directly after another. We need at least ${LEAST_STEPS}.`;
}

function overlapping({ type }: Counted): string {
  const covered = type === 'rolling-year' ? 'each figure covers a year that' : 'the time each figure covers';
  return `We do not test this for change, because ${covered} overlaps the next.`;
}

function levelChanged({ change }: Counted): string {
  const what = 'The level changed over this period; one average does not describe it.';
  if (!change) return what;
  const level = change.heading === 'up' ? 'higher' : 'lower';
  return `${what} It changed most about ${describePeriod(change.period)}, to a ${level} level.`;
}

const SENTENCES: Record<NotJudged, (counted: Counted) => string> = {
  'no-figures': () => 'There are no figures that can be shown yet.',
  'too-few-figures': tooFewFigures,
  overlapping,
  'too-few-cases': ({ type }) =>
    `We do not test this for change, because there are too few cases in each ${periodNoun(type)}.`,
  'too-few-neighbours': tooFewNeighbours,
  'no-variation': () =>
    'We cannot tell yet. The figures are nearly all the same, so they do not show how much they usually vary.',
  'level-changed': levelChanged,
  dependent: () => 'We do not test this for change, because each figure tends to follow the one before.',
};

/** Why there is no verdict where only the figures since a break in the series can be compared, and they are too few. */
export function sinceBreakSentence(known: number): string {
  if (known === 0)
    return 'We do not test this for change: there is no final figure since the break in the series.';
  const have = known === 1 ? 'There is 1 figure' : `There are ${known} figures`;
  return `We cannot tell yet. ${have} since the break in the series. We need at least ${LEAST_FIGURES}.`;
}

/** Why there is no verdict, and what would be needed for one. */
export function notJudgedSentence(reason: NotJudged, counted: Counted): string {
  return SENTENCES[reason](counted);
}
