import { hideMore, type Hidden } from '../hidden';
import type { Solve, Terms } from './equations';
import { isFoundOut } from './find-out';
import type { Known, Source } from './known';
import { possibilities, type Possible } from './possible';
import { type Secret, smallNumbers } from './secrets';

type Figure = Extract<Source, { kind: 'figure' }>;

/** Something that cannot be kept any more, because editions that are out tell it. */
export type Incident = { row: number | null; edition: number };

const isFigure = ({ source }: Known): boolean => source.kind === 'figure';
const isSame = (one: Source, other: Source): boolean =>
  one.kind === 'figure' && other.kind === 'figure' && one.row === other.row && one.column === other.column;

/** The figures of ours that say anything of these unknowns, the nearest first. */
function figuresAround(terms: Terms, equations: readonly Known[]): Figure[] {
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

/**
 * The figures that must be hidden as well so that the secret is kept: the nearest are tried first, twice as many each
 * time, and those that turn out not to be needed are left.
 */
function figuresToHide(secret: Secret, equations: readonly Known[], solve: Solve): Figure[] {
  const around = figuresAround(secret.terms, equations);
  const isKept = (figures: readonly Figure[]) =>
    !isFoundOut(secret, possibilities(withoutFigures(equations, figures), solve));
  let count = 1;
  while (count < around.length && !isKept(around.slice(0, count))) count *= 2;
  return around.slice(0, count).reduceRight(
    (needed: Figure[], figure) => {
      const fewer = needed.filter((one) => one !== figure);
      return isKept(fewer) ? fewer : needed;
    },
    around.slice(0, count),
  );
}

type Knowledge = {
  official: Possible;
  everythingOut: Possible;
  editionThatTells: (secret: Secret) => number | null;
};

/** What is known to those who have official figures, and to those who have past editions as well. */
function knowledgeOf(equations: readonly Known[], solve: Solve): Knowledge {
  const past = equations.filter((one) => !isFigure(one));
  const editions = past.flatMap(({ source }) => (source.kind === 'edition' ? [source.edition] : []));
  const upTo = (edition: number) =>
    possibilities(
      past.filter(({ source }) => source.kind !== 'edition' || source.edition <= edition),
      solve,
    );
  const known = new Map<number, Possible>();
  const knownAt = (edition: number): Possible => {
    const possible = known.get(edition) ?? upTo(edition);
    known.set(edition, possible);
    return possible;
  };
  const inTime = [...new Set(editions)].sort((one, other) => one - other);
  return {
    official: upTo(-Infinity),
    everythingOut: knownAt(inTime.at(-1) ?? -Infinity),
    editionThatTells: (secret) => inTime.find((edition) => isFoundOut(secret, knownAt(edition))) ?? null,
  };
}

type Family = { equations: readonly Known[]; secretsNow: () => Secret[] };

/**
 * Hides more of a family, in `hidden` itself, until none of its secrets can be found out. What official figures alone
 * tell is public; what past editions tell of small counts cannot be taken back, and is returned.
 */
export function protectFamily({ equations, secretsNow }: Family, hidden: Hidden, solve: Solve): Incident[] {
  const incidents: Incident[] = [];
  const out = knowledgeOf(equations, solve);
  // Hiding more never tells more: what was kept once is kept.
  const done = new Set<string>();
  let left = [...equations];
  let possible = possibilities(left, solve);
  const queue = secretsNow();
  for (const secret of queue) {
    if (done.has(keyOf(secret))) continue;
    done.add(keyOf(secret));
    if (!isFoundOut(secret, possible) || isFoundOut(secret, out.official)) continue;
    if (isFoundOut(secret, out.everythingOut)) {
      const edition = isSmall(secret) ? out.editionThatTells(secret) : null;
      if (edition !== null) incidents.push({ row: secret.row, edition });
      continue;
    }
    const more = figuresToHide(secret, left, solve);
    for (const figure of more) hideMore(hidden, figure);
    left = withoutFigures(left, more);
    possible = possibilities(left, solve);
    // What was hidden just now must be kept from now on.
    queue.push(...secretsNow());
  }
  return incidents;
}

const keyOf = ({ terms, count }: Secret) => [count !== null, ...terms.keys()].join();

/** A large count that is out already was no secret. */
const isSmall = (secret: Secret): boolean =>
  secret.count === null || smallNumbers(secret).includes(secret.count);
