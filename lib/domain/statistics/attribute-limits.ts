import { averageMovingRange, movingRanges } from './xmr';

/** A part of a whole (p-chart), or events in an amount of exposure (u-chart). Null where it is not known. */
export type Share = { numerator: number; denominator: number };

/** The distribution that plain limits assume: binomial for parts of a whole, Poisson for events in an exposure. */
export type Chance = 'p' | 'u';

/**
 * Mean, and for each share its own limits (null where the share is not known), as rates. `sigmaZ` is Laney's factor, made
 * of `steps` between neighbours. `dispersion` compares the variation of all figures with that of the distribution: 1 where
 * they are alike.
 */
export type AttributeLimits = {
  mean: number;
  sigmaZ: number;
  steps: number;
  dispersion: number;
  overDispersed: boolean;
  limits: ({ lower: number; upper: number } | null)[];
};

/**
 * Where plain limits leave out no more than this share of the figures, they are kept: those are the exceptions that a chart
 * is for. 2 of the 30 samples in Montgomery's first p-chart are, although these vary from step to step as 1.7 standard
 * deviations do.
 */
const MOST_BEYOND = 1 / 15;

/** The average moving range of two normal draws, in standard deviations. */
const D2 = 1.128;

/**
 * True when `sigmaZ`, from that many steps, is more than two standard errors above 1. Moving ranges estimate a
 * standard deviation with variance about 0.83 / steps (Cryer and Ryan 1990), so without over-dispersion this happens to
 * about one series in forty.
 */
export function isOverDispersed(sigmaZ: number, steps: number): boolean {
  return steps > 0 && sigmaZ > 1 + 2 * Math.sqrt(0.83 / steps);
}

/**
 * True when the figures vary more than the distribution, judged without steps: the sum of squared scores over its degrees
 * of freedom is more than two standard errors above 1. For series with too many gaps for `isOverDispersed`: it takes a
 * lasting change for dispersion too, so it may only be a reason for saying nothing.
 */
export function isDispersed(dispersion: number, figures: number): boolean {
  return figures > 1 && dispersion > 1 + 2 * Math.sqrt(2 / (figures - 1));
}

/**
 * Limits of a p-chart (parts of a whole) or a u-chart (events in an exposure), three standard deviations either side
 * of the pooled mean, as rates and not cut off at 0 or 1. Where figures vary more from one period to the next than the
 * distribution allows (`isOverDispersed`) and so many lie beyond these limits that they are no exceptions, the standard
 * deviation is multiplied by Laney's factor (2002): p-prime, u-prime. With denominators in the tens of thousands this is
 * nearly always so, and plain limits would call almost every point special.
 * @throws RangeError when no share is known or a denominator is not positive.
 */
export function attributeLimits(shares: readonly (Share | null)[], chance: Chance): AttributeLimits {
  const known = shares.filter((share) => share !== null);
  if (known.length === 0 || known.some(({ denominator }) => !(denominator > 0))) {
    throw new RangeError('Limits of a rate need denominators above zero');
  }
  const total = (part: keyof Share) => known.reduce((sum, share) => sum + share[part], 0);
  const mean = total('numerator') / total('denominator');
  const variance = chance === 'p' ? mean * (1 - mean) : mean;
  const sigma = (share: Share) => Math.sqrt(variance / share.denominator);
  const scores = shares.map((share) =>
    share === null || variance === 0 ? null : (share.numerator / share.denominator - mean) / sigma(share),
  );
  const steps = movingRanges(scores);
  const sigmaZ = averageMovingRange(steps, false) / D2;
  const beyond = scores.filter((score) => score !== null && Math.abs(score) > 3).length;
  const overDispersed = isOverDispersed(sigmaZ, steps.length) && beyond > MOST_BEYOND * known.length;
  const squares = scores.reduce<number>((sum, score) => sum + (score ?? 0) ** 2, 0);
  const dispersion = known.length > 1 ? squares / (known.length - 1) : 0;
  const reach = 3 * (overDispersed ? sigmaZ : 1);
  const limits = shares.map((share) =>
    share === null ? null : { lower: mean - reach * sigma(share), upper: mean + reach * sigma(share) },
  );
  return { mean, sigmaZ, steps: steps.length, dispersion, overDispersed, limits };
}
