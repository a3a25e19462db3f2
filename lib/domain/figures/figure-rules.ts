import { type Figure, SOURCE_FLAGS, type Unit, type ValueFlag } from '@/lib/domain/figure';

/** The figures of one period, before they are anybody's revision. */
export type Figures = Pick<Figure, 'numerator' | 'denominator' | 'value' | 'flags'>;

/** Flags that stand in the place of a figure. */
const IN_PLACE_OF_A_FIGURE: readonly ValueFlag[] = ['c', 'x', 'z', 'low'];

/** True when marks say why there is no figure. */
export const sayWhyNone = (flags: readonly ValueFlag[]): boolean =>
  flags.some((flag) => IN_PLACE_OF_A_FIGURE.includes(flag));

/** The most a count can be: what the record keeps a whole number in. */
const LARGEST_COUNT = 2_147_483_647;

/** True when `mark` is one of the marks of `SOURCE_FLAGS`. */
export const isFlag = (mark: string): mark is ValueFlag => Object.hasOwn(SOURCE_FLAGS, mark);

/**
 * What is wrong with the figures of one period, in words; empty when nothing is. A numerator is part of its
 * denominator, a count is never negative, and a figure that is not there has a mark that says why.
 */
export function figureFaults({ numerator, denominator, value, flags }: Figures, unit: Unit): string[] {
  const faults: string[] = [];
  for (const count of [numerator, denominator]) {
    const fault = countFault(count);
    if (fault) faults.push(fault);
  }
  if (numerator !== null && denominator !== null && numerator > denominator && unit !== 'ratio') {
    faults.push(`The numerator ${numerator} is greater than the denominator ${denominator}`);
  }
  if (unit === 'percent' && numerator !== null && denominator === null) {
    faults.push('A percentage needs a denominator as well as a numerator');
  }
  if (numerator !== null && value !== null) {
    faults.push('A value is given only where the source publishes no counts; here it would repeat them');
  }
  if (value !== null && value < 0 && unit !== 'percentage-points')
    faults.push(`The value ${value} is negative`);
  if (value !== null && value > 100 && unit === 'percent') {
    faults.push(`The value ${value} is more than 100 per cent`);
  }
  const hasFigure = numerator !== null || value !== null;
  if (!hasFigure && !sayWhyNone(flags)) {
    faults.push('There is no figure, and no flag (c, x, z or low) that says why');
  }
  return faults;
}

function countFault(count: number | null): string | null {
  if (count === null) return null;
  if (!Number.isInteger(count)) return `${count} is not a whole number`;
  if (count < 0) return `The count ${count} is negative`;
  return count > LARGEST_COUNT ? `The count ${count} is too large to be a count of cases` : null;
}

/** True when a measure of this scope counts rape offences or cases, and not a wider group they are part of. */
export const isAboutRape = (scope: string): boolean =>
  /\brape\b/i.test(scope) && !/not rape|not shown apart/i.test(scope);

/** Home Office outcome 19: a fraud passed to the National Fraud Intelligence Bureau. */
const FRAUD_PASSED_ON = 19;

/** Outcomes that the counting rules allow, but that nobody expects for rape: out-of-court disposals, and time limits. */
const NOT_EXPECTED_FOR_RAPE: readonly number[] = [2, 3, 6, 7, 8, 17, 22];

export type OutcomeJudgement = { refusal: string | null; warning: string | null };
const NOTHING_TO_SAY: OutcomeJudgement = { refusal: null, warning: null };

/** What to say of a count of cases with a Home Office outcome type, in a measure about rape. Zero says nothing. */
export function judgeOutcome(code: number, count: number | null): OutcomeJudgement {
  if (count === 0) return NOTHING_TO_SAY;
  if (code === FRAUD_PASSED_ON) {
    return {
      refusal:
        'Outcome 19 is a fraud passed to the National Fraud Intelligence Bureau, and cannot be an outcome of rape',
      warning: null,
    };
  }
  if (!NOT_EXPECTED_FOR_RAPE.includes(code)) return NOTHING_TO_SAY;
  return {
    refusal: null,
    warning: `Outcome ${code} is not expected for rape: ask the force how it was recorded`,
  };
}
