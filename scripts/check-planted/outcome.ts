import type { Fault } from './fault';

/** What became of a fault. `unclear` is told apart, because a test that fails by itself has noticed nothing. */
export type Outcome =
  | { kind: 'noticed'; by: string; seconds: number }
  | { kind: 'not noticed'; tried: string[]; seconds: number }
  | { kind: 'not planted'; problem: string }
  | { kind: 'unclear'; problem: string };

/** One line for a person to read. */
export function describeOutcome({ id, file, breaks }: Fault, outcome: Outcome): string {
  switch (outcome.kind) {
    case 'noticed':
      return `${id}: noticed by ${outcome.by} (${outcome.seconds} s)`;
    case 'not noticed':
      return `${id}: NOT NOTICED by ${outcome.tried.join(', ')} (${outcome.seconds} s). ${breaks} [${file}]`;
    case 'not planted':
      return `${id}: could not be planted in ${file}: ${outcome.problem}`;
    case 'unclear':
      return `${id}: NOT CLEAR: ${outcome.problem}`;
  }
}

const count = (outcomes: readonly Outcome[], kind: Outcome['kind']): number =>
  outcomes.filter((outcome) => outcome.kind === kind).length;

/** The last lines of a run. What could not be planted does not count as planted, and is said before the count. */
export function summaryOf(outcomes: readonly Outcome[]): string {
  const notPlanted = count(outcomes, 'not planted');
  const unclear = count(outcomes, 'unclear');
  return [
    ...(notPlanted > 0 ? [`${notPlanted} could not be planted`] : []),
    ...(unclear > 0 ? [`${unclear} not clear, counted as not noticed`] : []),
    `${outcomes.length - notPlanted} planted, ${count(outcomes, 'noticed')} noticed`,
  ].join('\n');
}

/** True when everything could be planted and at least 95 of 100 were noticed. */
export function isGoodEnough(outcomes: readonly Outcome[]): boolean {
  const share = count(outcomes, 'noticed') / outcomes.length;
  return count(outcomes, 'not planted') === 0 && share >= 0.95;
}
