import { type Day, daysBetween } from '../day';
import { type LimitedFigure, type SpecialCause, specialCauses } from './run-rules';
import { meanOf, xmrLimits } from './xmr';

/** Waiting times between rare events are strongly skewed; this power makes them nearly normal (Nelson 1994). */
const NELSON = 3.6;

/** Limits in the unit of the gaps. `lower` is 0 where chance alone can make a gap as short as one likes. */
export type GapLimits = { mean: number; lower: number; upper: number };

/** The days from each event to the next, oldest first. Two events on one day are 0 days apart. */
export function gapsBetween(events: readonly Day[]): number[] {
  const sorted = [...events].sort();
  return sorted.slice(1).map((event, index) => daysBetween(sorted[index] ?? event, event));
}

const toPower = (gap: number) => gap ** (1 / NELSON);
const fromPower = (value: number) => Math.max(0, value) ** NELSON;

/** Limits of a T chart (time between rare events), in days: an XmR chart of the gaps to the power 1/3.6, turned back. */
export function timeBetweenLimits(gaps: readonly number[]): GapLimits {
  const { mean, lower, upper } = xmrLimits(gaps.map(toPower));
  return { mean: fromPower(mean), lower: fromPower(lower), upper: fromPower(upper) };
}

/**
 * Limits of a G chart (cases between rare events, counted in cases): three standard deviations of the geometric
 * distribution either side of the mean (Benneyan 2001).
 */
export function casesBetweenLimits(cases: readonly number[]): GapLimits {
  const mean = meanOf(cases);
  const reach = 3 * Math.sqrt(mean * (mean + 1));
  return { mean, lower: Math.max(0, mean - reach), upper: mean + reach };
}

/** The special causes among gaps in days, by the four rules on the T chart's own scale; null where a gap is ordinary. */
export function rareEventCauses(gaps: readonly number[]): (SpecialCause | null)[] {
  const scaled = gaps.map(toPower);
  const { mean, lower, upper } = xmrLimits(scaled);
  return specialCauses(scaled.map((figure): LimitedFigure => ({ figure, mean, lower, upper })));
}
