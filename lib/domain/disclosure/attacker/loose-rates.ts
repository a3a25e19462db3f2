import { groupBy } from '../lines';
import { without } from './equations';
import type { Known, Source } from './known';
import { knownSums, nameOfSum, settle } from './numbers/settle';

type Figure = Extract<Source, { kind: 'figure' }>;

/**
 * Our own rates, given without counts, of which a reader does not know of how many cases they are. What those tell is told
 * in fractions of numbers that are themselves unknown, and cannot be tried in any time that an edition has.
 */
export function looseRates(equations: readonly Known[]): Figure[] {
  const rates = groupBy(
    equations.filter(({ source }) => source.kind === 'figure' && source.column === 'value'),
    ({ source }) => (source.kind === 'figure' ? source.row : -1),
  );
  if (rates.size === 0) return [];
  const { fixed, left } = settle(equations);
  const sums = knownSums(left);
  // So many times as many as there are cases are an average, and no share of anybody.
  const isAverage = ({ terms }: Known) => {
    const times = [...terms.values()];
    return Math.min(...times) < -Math.max(...times);
  };
  const isLoose = ({ terms }: Known) => {
    const cases = [...without(terms, fixed).rest].filter(([, times]) => times < 0);
    return cases.length > 0 && !sums.has(nameOfSum(cases.map(([unknown]) => unknown)));
  };
  return [...rates].flatMap(([row, own]): Figure[] =>
    own.every(isLoose) && !own.every(isAverage) ? [{ kind: 'figure', row, column: 'value' }] : [],
  );
}
