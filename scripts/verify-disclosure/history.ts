import { type Random, randomFrom } from './random-numbers';

/*
 * An invented office: what happened, by the smallest group of people that anybody could count (one area, one age group,
 * one quarter), and which totals of it were shown in up to 5 editions, with corrections in between. It knows what adds up
 * to what, because it made it so; the rules under test are told nothing of it.
 */

/** What a measure shows: counts, shares with both counts, rates without any count, or the cases by themselves. */
export type Kind = 'counts' | 'shares' | 'rates' | 'cases';
export type Span = 'quarter' | 'half-year' | 'financial-year' | 'rolling-year';

/** An area or a group of ages: the smallest ones that it is made of. */
export type Whole = { name: string; code: string | null; parts: readonly number[] };

/** A series: what it shows of whom, and the edition from which on it is loaded. */
export type Plan = { kind: Kind; area: Whole; scope: Whole; span: Span; from: number; isOfficial: boolean };

/** The record on the day of one edition, by leaf: those counted, the other cases, and how often a leaf was corrected. */
type Edition = { quarters: number; counted: number[]; others: number[]; corrections: number[] };

export type History = {
  seed: number;
  /** Every area and age group, the smallest and the totals of them. */
  areas: Whole[];
  scopes: Whole[];
  hidesZero: boolean;
  plans: Plan[];
  editions: Edition[];
};

const MOST_QUARTERS = 6;
const MOST_SCOPES = 2;
const MOST_AREAS = 3;
const LEAVES = MOST_AREAS * MOST_SCOPES * MOST_QUARTERS;

/** The smallest groups in some areas, age groups and quarters. */
export function leavesOf(area: Whole, scope: Whole, quarters: readonly number[]): number[] {
  return area.parts.flatMap((a) =>
    scope.parts.flatMap((s) => quarters.map((q) => (a * MOST_SCOPES + s) * MOST_QUARTERS + q)),
  );
}

const LENGTHS: Record<Span, { quarters: number; step: number; most: number }> = {
  quarter: { quarters: 1, step: 1, most: MOST_QUARTERS },
  'half-year': { quarters: 2, step: 2, most: 3 },
  'financial-year': { quarters: 4, step: 4, most: 1 },
  'rolling-year': { quarters: 4, step: 1, most: 3 },
};

/** The periods of one kind within the first so many quarters, each as its quarters. */
export function periodsOf(span: Span, available: number): number[][] {
  const { quarters, step, most } = LENGTHS[span];
  return Array.from({ length: most }, (_one, index) => index * step)
    .filter((first) => first + quarters <= available)
    .map((first) => Array.from({ length: quarters }, (_one, index) => first + index));
}

const countOf = (random: Random): number => (random.chance(0.5) ? random.whole(0, 6) : random.whole(0, 40));

function areasOf(random: Random): Whole[] {
  const isCoded = random.chance(0.5);
  const parts = Array.from({ length: random.whole(1, MOST_AREAS) }, (_one, at) => at);
  const single = parts.map((at) => ({
    name: `Force ${at}`,
    code: isCoded ? `E2300000${at}` : null,
    parts: [at],
  }));
  return parts.length === 1
    ? single
    : [...single, { name: 'All forces', code: isCoded ? 'E12000009' : null, parts }];
}

function scopesOf(random: Random): Whole[] {
  const all = { name: 'All ages', code: null, parts: [0, 1] };
  const ages = ['Children', 'Adults'].map((name, at) => ({ name, code: null, parts: [at] }));
  return random.chance(0.5) ? [all] : [...ages, all];
}

function plansOf(
  random: Random,
  { areas, scopes }: Pick<History, 'areas' | 'scopes'>,
  editions: number,
): Plan[] {
  const kinds = random.pick<Kind[]>([
    ['counts'],
    ['shares'],
    ['counts', 'cases'],
    ['rates', 'cases'],
    ['shares', 'counts'],
  ]);
  const spans = random.pick<Span[]>([
    ['quarter'],
    ['quarter', 'financial-year'],
    ['quarter', 'rolling-year'],
    ['rolling-year'],
    ['half-year', 'financial-year'],
    ['quarter', 'half-year', 'financial-year', 'rolling-year'],
  ]);
  const every = kinds.flatMap((kind) =>
    areas.flatMap((area) => scopes.flatMap((scope) => spans.map((span) => ({ kind, area, scope, span })))),
  );
  return every
    .filter(() => random.chance(0.8))
    .map((plan) => ({
      ...plan,
      from: random.chance(0.6) ? 0 : random.whole(0, editions - 1),
      isOfficial: random.chance(0.08),
    }));
}

function firstEdition(random: Random): Edition {
  const leaves = Array.from({ length: LEAVES }, () => 0);
  return {
    quarters: random.whole(4, MOST_QUARTERS),
    counted: leaves.map(() => countOf(random)),
    others: leaves.map(() => countOf(random)),
    corrections: leaves,
  };
}

function nextEdition(random: Random, { quarters, counted, others, corrections }: Edition): Edition {
  const at = random.chance(0.5) ? random.whole(0, LEAVES - 1) : -1;
  const next = {
    quarters: Math.min(MOST_QUARTERS, quarters + random.whole(0, 1)),
    counted: counted.map((count, leaf) => (leaf === at ? countOf(random) : count)),
    others: others.map((count, leaf) => (leaf === at && random.chance(0.5) ? countOf(random) : count)),
  };
  // Saved again with the same numbers, nothing was corrected: whoever knows what it was knows what it is.
  const isOther = (leaf: number) =>
    next.counted[leaf] !== counted[leaf] || next.others[leaf] !== others[leaf];
  return { ...next, corrections: corrections.map((times, leaf) => (isOther(leaf) ? times + 1 : times)) };
}

/** The history of this seed. */
export function historyOf(seed: number): History {
  const random = randomFrom(seed);
  const [areas, scopes] = [areasOf(random), scopesOf(random)];
  const editions = [firstEdition(random)];
  for (let left = random.whole(0, 4); left > 0; left -= 1)
    editions.push(...editions.slice(-1).map((last) => nextEdition(random, last)));
  const plans = plansOf(random, { areas, scopes }, editions.length);
  return { seed, areas, scopes, hidesZero: random.chance(0.15), plans, editions };
}
