import { addDays, daysBetween } from './day';
import type { Observation, Unit } from './measure';

/*
 * Secondary suppression. A count over a period is the step between the period's two ends, so shown periods are edges
 * of a graph whose nodes are days: a hidden count can be worked out exactly when its two ends are joined by shown
 * edges. Rolling years, quarters and years are all the same to it.
 */

type Column = 'numerator' | 'denominator';

/** What is known of one period in one column. `count` is the true one; it never leaves this file. */
type Step = {
  index: number;
  type: string;
  from: string;
  to: string;
  days: number;
  count: number;
  isShown: boolean;
};

/** What hidden counts inside a shown longer period must at least add up to, so that the rest cannot be guessed. */
const LEAST_HIDDEN_SUM = 10;
const SMALLEST_TO_ADD = 5;

/**
 * `rows` with further counts hidden until none of those hidden in `rows` can be worked out from what is shown.
 * `originals` are the same rows before anything was hidden.
 */
export function coverDifferences(
  originals: readonly Observation[],
  rows: readonly Observation[],
  unit: Unit,
): Observation[] {
  const columns: readonly Column[] = ['numerator', 'denominator'];
  return columns.reduce<Observation[]>(
    (covered, column) => {
      const steps = stepsOf(originals, covered, { column, unit });
      for (let next = nextToHide(steps); next; next = nextToHide(steps)) next.isShown = false;
      return covered.map((row, index) => {
        const step = steps.find((candidate) => candidate.index === index);
        return step && !step.isShown && countOf(row, column, unit) !== null ? hide(row, column) : row;
      });
    },
    [...rows],
  );
}

/** "c" among the flags, once. */
export function withConfidential(flags: Observation['flags']): Observation['flags'] {
  return flags.includes('c') ? flags : [...flags, 'c'];
}

function hide(row: Observation, column: Column): Observation {
  return { ...row, [column]: null, value: null, flags: withConfidential(row.flags) };
}

function countOf(row: Observation, column: Column, unit: Unit): number | null {
  if (column === 'denominator') return row.denominator;
  return row.numerator ?? (unit === 'count' ? row.value : null);
}

function stepsOf(
  originals: readonly Observation[],
  rows: readonly Observation[],
  { column, unit }: { column: Column; unit: Unit },
): Step[] {
  return originals.flatMap((original, index) => {
    const row = rows[index];
    // What stands at one moment does not add up over time.
    if (!row || original.period.type === 'point') return [];
    const count = countOf(original, column, unit);
    // Hidden by the source already: it counts as hidden here, at an amount nobody in this office knows.
    if (count === null && !original.flags.includes('c')) return [];
    const { type, start, end } = original.period;
    const to = addDays(end, 1);
    const isShown = countOf(row, column, unit) !== null;
    return [{ index, type, from: start, to, days: daysBetween(start, to), count: count ?? 0, isShown }];
  });
}

/** The next count that must be hidden too, or undefined when nothing hidden can be worked out any more. */
function nextToHide(steps: readonly Step[]): Step | undefined {
  return fromPath(steps) ?? fromTotals(steps);
}

/** Joined ends: one edge of the way between them goes. */
function fromPath(steps: readonly Step[]): Step | undefined {
  const shown = steps.filter(({ isShown }) => isShown);
  for (const { from, to } of steps.filter(({ isShown }) => !isShown)) {
    const path = findPath(shown, from, to);
    if (path) return nextInTime(path) ?? path[0];
  }
  return undefined;
}

/**
 * Hidden counts of 1 and 1 inside a total that leaves 2 for both are known, though no ends are joined. So what is
 * hidden of one period type inside a shown period must add up; if nothing more can be hidden, the total goes.
 */
function fromTotals(steps: readonly Step[]): Step | undefined {
  for (const total of steps.filter(({ isShown }) => isShown)) {
    const inside = steps.filter(
      (part) => part.days < total.days && part.from >= total.from && part.to <= total.to,
    );
    for (const type of new Set(inside.map((part) => part.type))) {
      const parts = inside.filter((part) => part.type === type);
      const hidden = parts.filter(({ isShown }) => !isShown);
      if (hidden.length === 0 || isBlurred(hidden)) continue;
      const more = nextInTime(parts.filter(({ isShown }) => isShown));
      if (more) return more;
      if (sum(parts, 'days') >= total.days) return total;
    }
  }
  return undefined;
}

/** Hidden counts of 4, 4 and 4 that leave 12 would be known too: a larger one among them is what makes them uncertain. */
function isBlurred(hidden: readonly Step[]): boolean {
  return sum(hidden, 'count') >= LEAST_HIDDEN_SUM && hidden.some(({ count }) => count >= SMALLEST_TO_ADD);
}

/**
 * Which of several counts to hide as well: the first in time of the shortest, never the smallest. A reader who knows
 * this rule learns nothing from it about the sizes; were it the smallest, the counts left over would bound the hidden.
 */
function nextInTime(steps: readonly Step[]): Step | undefined {
  return steps
    .filter(({ count }) => count >= SMALLEST_TO_ADD)
    .sort((a, b) => months(a) - months(b) || a.from.localeCompare(b.from))[0];
}

// Quarters of 90 and of 92 days are equally long.
const months = ({ days }: Step) => Math.round(days / 30);

const sum = (steps: readonly Step[], key: 'count' | 'days') =>
  steps.reduce((total, step) => total + step[key], 0);

/** A shortest way from one day to another along the steps, either way round; null when there is none. */
function findPath(steps: readonly Step[], from: string, to: string): Step[] | null {
  const ways = new Map<string, Step[]>([[from, []]]);
  for (const [place, way] of ways) {
    if (place === to) return way;
    for (const step of steps) {
      const next = step.from === place ? step.to : step.to === place ? step.from : null;
      if (next !== null && !ways.has(next)) ways.set(next, [...way, step]);
    }
  }
  return null;
}
