import { groupBy } from '../lines';
import { without } from './equations';
import type { Known, Source } from './known';
import { knownSums, nameOfSum, settle } from './settle';

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
  const isLoose = ({ terms }: Known) => {
    const cases = [...without(terms, fixed).rest].filter(([, times]) => times < 0);
    return cases.length > 0 && !sums.has(nameOfSum(cases.map(([unknown]) => unknown)));
  };
  return [...rates].flatMap(([row, own]): Figure[] =>
    own.every(isLoose) ? [{ kind: 'figure', row, column: 'value' }] : [],
  );
}
