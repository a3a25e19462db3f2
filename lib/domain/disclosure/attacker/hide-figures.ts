import type { Terms } from './equations';
import type { Known, Source } from './known';
import { looseRates } from './loose-rates';
import type { Secret } from './secrets';

/** One column of a figure of ours, which can be hidden. */
export type Figure = Extract<Source, { kind: 'figure' }>;

const isSame = (one: Source, other: Source): boolean =>
  one.kind === 'figure' && other.kind === 'figure' && one.row === other.row && one.column === other.column;

/** The figures of ours that say anything of these unknowns, the nearest first. */
export function figuresAround(terms: Terms, equations: readonly Known[]): Figure[] {
  const byUnknown = new Map<number, Known[]>();
  for (const equation of equations)
    for (const unknown of equation.terms.keys())
      byUnknown.set(unknown, [...(byUnknown.get(unknown) ?? []), equation]);
  const reached = [...terms.keys()];
  const seen = new Set(reached);
  const found = new Set<Known>();
  for (const unknown of reached) {
    for (const equation of byUnknown.get(unknown) ?? []) {
      found.add(equation);
      for (const other of equation.terms.keys()) {
        if (seen.has(other)) continue;
        seen.add(other);
        reached.push(other);
      }
    }
  }
  const sources = [...found].flatMap(({ source }) => (source.kind === 'figure' ? [source] : []));
  return sources.filter((one, at) => sources.findIndex((other) => isSame(one, other)) === at);
}

const withoutFigures = (equations: readonly Known[], figures: readonly Figure[]): Known[] =>
  equations.filter(({ source }) => !figures.some((figure) => isSame(figure, source)));

/** What is left once these figures are hidden, and with them the rates of which nobody knows the cases then. */
export function hideFigures(equations: readonly Known[], figures: readonly Figure[]): Hiding {
  const left = withoutFigures(equations, figures);
  const loose = looseRates(left);
  return { left: withoutFigures(left, loose), hidden: [...figures, ...loose] };
}

export type Hiding = { left: Known[]; hidden: Figure[] };

/** The rates without counts that say anything of the secret: they are what a solver takes longest for. */
export const ratesAround = (secret: Secret, equations: readonly Known[]): Figure[] =>
  figuresAround(secret.terms, equations).filter(({ column }) => column === 'value');
