import type { Figure, Unit } from '@/lib/domain/figure';

/*
 * Disclosure control: small counts of people are taken out of the figures before anything is drawn, written or hashed,
 * so that page, chart, table, CSV and JSON can only ever hold the safe value.
 *
 * It applies to figures the force holds. Figures that their publisher shows at an official address are public wherever
 * this service shows them, and hiding a national count of 3 here would protect nobody; they are left alone
 * (isAlreadyPublic). A rate that comes without its denominator cannot be checked; the checklist warns of each.
 */

/** Counts from 1 to one less than this are hidden. */
export const SMALLEST_COUNT = 5;
/** A rate with a denominator below this is hidden. */
export const SMALLEST_DENOMINATOR = 10;

export type DisclosureRule = {
  unit: Unit;
  /** True where "nobody" tells as much as "somebody", as with protected characteristics. */
  hidesZero: boolean;
};

/** The rule a measure names, for figures in `unit`. A name that is not known gets the strictest rule. */
export function disclosureRule(name: string, unit: Unit): DisclosureRule {
  return { unit, hidesZero: name !== 'standard' };
}

/** The rules a measure may name, in words. Counts of 1 to 4 are hidden by each of them. */
export const DISCLOSURE_RULES = {
  standard: 'Counts of 1 to 4 are hidden',
  'small-groups': 'Counts of 0 to 4 are hidden, because the groups are small',
  'protected-characteristic':
    'Counts of 0 to 4 are hidden, because “nobody” would tell something about people with a protected characteristic',
} as const;

/** True when less would be hidden under `to` than under `from`. */
export function isLooser(from: string, to: string): boolean {
  return disclosureRule(from, 'count').hidesZero && !disclosureRule(to, 'count').hidesZero;
}

/**
 * True for a series whose publisher already shows these very figures. It is a stored mark that only the set-up can make
 * (`official_url`): a licence or an address that somebody types says nothing of where the figures stand. One figure of
 * another source ends it, because the publisher does not show that one.
 */
export function isAlreadyPublic(series: { officialUrl: string | null; hasOtherSources: boolean }): boolean {
  return series.officialUrl !== null && !series.hasOtherSources;
}

/** What of one row may not be shown, whatever stands in the others. */
export function coverRow(observation: Figure, rule: DisclosureRule): Figure {
  const counts = impliedCounts(observation, rule.unit);
  const hidesDenominator = isSmall(observation.denominator, rule);
  const hidesRest =
    hidesDenominator ||
    isSmall(counts.numerator, rule) ||
    isSmall(counts.others, rule) ||
    (counts.denominator !== null && counts.denominator < SMALLEST_DENOMINATOR);
  if (!hidesRest) return observation;
  return {
    ...observation,
    numerator: null,
    denominator: hidesDenominator ? null : observation.denominator,
    value: null,
    flags: observation.flags.includes('c') ? observation.flags : [...observation.flags, 'c'],
  };
}

const isSmall = (count: number | null, rule: DisclosureRule): boolean =>
  count !== null && isSmallCount(count, rule);

/** True for a number of people that the rule does not show. */
export function isSmallCount(count: number, rule: DisclosureRule): boolean {
  const people = Math.round(count);
  return people === 0 ? rule.hidesZero : people < SMALLEST_COUNT;
}

type Counts = { numerator: number | null; denominator: number | null; others: number | null };

/**
 * The counts a reader could work out from a row, given or not: a rate and its denominator give the numerator, a rate
 * and its numerator the denominator; and where the numerator is a part of the denominator, both give those left over.
 */
export function impliedCounts({ numerator, denominator, value }: Figure, unit: Unit): Counts {
  if (unit === 'count') return { numerator: numerator ?? value, denominator, others: null };
  if (unit !== 'percent' && unit !== 'ratio') return { numerator, denominator, others: null };
  const rate = value === null ? null : value / (unit === 'percent' ? 100 : 1);
  const top = numerator ?? (rate !== null && denominator !== null ? rate * denominator : null);
  const bottom = denominator ?? (rate !== null && rate > 0 && numerator !== null ? numerator / rate : null);
  const others = unit === 'percent' && top !== null && bottom !== null ? bottom - top : null;
  return { numerator: top, denominator: bottom, others };
}
