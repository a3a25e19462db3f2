import {
  describePeriod,
  formatFigure,
  type Direction,
  type Period,
  type PeriodType,
  type Unit,
} from '@/lib/domain/figure';
import type { Assurance } from './judgement';
import type { SpecialCause } from './run-rules';

const NOUNS = {
  month: ['month', 'months'],
  quarter: ['quarter', 'quarters'],
  'half-year': ['half-year', 'half-years'],
  'financial-year': ['year', 'years'],
  'calendar-year': ['year', 'years'],
  'rolling-year': ['rolling year', 'rolling years'],
  point: ['figure', 'figures'],
} as const satisfies Record<PeriodType, readonly [string, string]>;

/** "quarter", "quarters": what one point of the series is called. */
export function periodNoun(type: PeriodType, count = 1): string {
  return NOUNS[type][count === 1 ? 0 : 1];
}

/** "2014 to 2019", or "2021" when the periods lie in one year. */
export function yearsOf(first: Period, last: Period): string {
  const [from, to] = [first.start.slice(0, 4), last.end.slice(0, 4)];
  return from === to ? from : `${from} to ${to}`;
}

/**
 * What the sentence about the latest point needs. `run`: points in a row; `years`: those of the average; `changedIn`: the
 * first period of a new level; `tooMany`: how many of the `judged` figures stand out, where those are no exceptions.
 */
export type LatestPoint = {
  cause: SpecialCause | null;
  period: Period;
  run: number;
  years: string;
  marked: number;
  changedIn: Period | null;
  tooMany: number | null;
  judged: number;
};

const UNUSUAL = 'This is more than the usual variation.';

function unusualChange({ cause, period, run, years }: LatestPoint & { cause: SpecialCause }): string {
  const up = cause.heading === 'up';
  const nouns = periodNoun(period.type, 2);
  if (cause.rules[0] === 'outside') {
    return `The figure for ${describePeriod(period)} is ${up ? 'higher' : 'lower'} than we would expect from the usual variation.`;
  }
  if (cause.rules[0] === 'trend') {
    return `${run} ${nouns} in a row are each ${up ? 'higher' : 'lower'} than the one before. ${UNUSUAL}`;
  }
  if (cause.rules[0] === 'two-of-three') {
    return `At least 2 of the last 3 ${nouns} are far ${up ? 'above' : 'below'} the ${years} average. ${UNUSUAL}`;
  }
  return `${run} ${nouns} in a row are ${up ? 'above' : 'below'} the ${years} average. ${UNUSUAL}`;
}

/** The one sentence about the latest point: is it within the usual variation? */
export function verdictSentence(latest: LatestPoint): string {
  const { cause, period, years, marked } = latest;
  const level = levelSentence(latest);
  if (cause) return `${unusualChange({ ...latest, cause })}${level}`;
  if (marked === 0)
    return `No unusual change: the figures vary around the ${years} average no more than usual.`;
  const earlier = `${marked} earlier ${periodNoun(period.type, marked)}`;
  return `The figure for ${describePeriod(period)} is within the usual variation, although ${earlier} ${marked === 1 ? 'stands' : 'stand'} out.${level}`;
}

/** What else must be known of the average that the sentence is measured by. */
function levelSentence({ changedIn, tooMany, judged }: LatestPoint): string {
  if (changedIn) return ` The level changed about ${describePeriod(changedIn)}.`;
  return tooMany === null
    ? ''
    : ` ${tooMany} of the ${judged} figures stand out, so one average does not describe them well.`;
}

/** Whether an unusual change is wanted, said only where one direction is better. */
export function meaningSentence(cause: SpecialCause | null, direction: Direction): string | null {
  if (!cause || direction === 'neutral' || direction === 'range') return null;
  const change = cause.heading === 'up' ? 'rise' : 'fall';
  return `For this measure a ${change} is ${cause.heading === direction ? 'an improvement' : 'a concern'}.`;
}

/** What also moves a count that is compared with another: said of counts, because a share takes both its parts with it. */
export function recordingSentence(unit: Unit, figures: number): string | null {
  return unit === 'count' && figures > 1 ? 'A change in recording would also change this count.' : null;
}

/** What to expect of the target if nothing changes. */
export function targetSentence(
  assurance: Assurance | null,
  { target, unit, type }: { target: number | null; unit: Unit; type: PeriodType },
): string | null {
  if (assurance === null || target === null) return null;
  const start = `Unless something changes, the target of ${formatFigure(target, unit)} can be expected to be`;
  const noun = periodNoun(type);
  if (assurance === 'consistently-hits') return `${start} met every ${noun}.`;
  if (assurance === 'consistently-misses') return `${start} missed every ${noun}.`;
  return `${start} met in some ${periodNoun(type, 2)} and missed in others.`;
}
