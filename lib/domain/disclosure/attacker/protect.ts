import { SMALLEST_COUNT } from '../disclosure';
import { hideMore, type Hidden } from '../hidden';
import type { Solve, World } from './equations';
import { isFoundOut } from './find-out';
import type { Known } from './known';
import { type Figure, figuresAround, hideFigures, type Hiding, ratesAround } from './hide-figures';
import { possibilities, type Possible } from './numbers/possible';
import { type Secret, smallNumbers } from './secrets';

/** Something that cannot be kept any more, because editions that are out tell it. */
export type Incident = { row: number | null; edition: number };

const isFigure = ({ source }: Known): boolean => source.kind === 'figure';

/** A solver, and worlds in which more is true than what is left once figures are hidden. */
type Tools = { solve: Solve; seeds: readonly World[] };

/**
 * The figures that must be hidden as well so that the secret is kept: the nearest are tried first, twice as many each
 * time, and those that turn out not to be needed are left.
 */
function hideAround(secret: Secret, equations: readonly Known[], { solve, seeds }: Tools): Hiding {
  const around = figuresAround(secret.terms, equations);
  const isKept = (figures: readonly Figure[]) =>
    !isFoundOut(secret, possibilities(hideFigures(equations, figures).left, solve, seeds));
  let count = 1;
  while (count < around.length && !isKept(around.slice(0, count))) count *= 2;
  const needed = around.slice(0, count).reduceRight(
    (some: Figure[], figure) => {
      const fewer = some.filter((one) => one !== figure);
      return isKept(fewer) ? fewer : some;
    },
    around.slice(0, count),
  );
  return hideFigures(equations, needed);
}

type Knowledge = {
  official: Possible;
  everythingOut: Possible;
  editionThatTells: (secret: Secret) => number | null;
};

/** What is known to those who have official figures, and to those who have past editions as well. */
function knowledgeOf(equations: readonly Known[], { solve, seeds }: Tools): Knowledge {
  const past = equations.filter((one) => !isFigure(one));
  const editions = past.flatMap(({ source }) => (source.kind === 'edition' ? [source.edition] : []));
  const upTo = (edition: number) =>
    possibilities(
      past.filter(({ source }) => source.kind !== 'edition' || source.edition <= edition),
      solve,
      seeds,
    );
  const known = new Map<number, Possible>();
  const knownAt = (edition: number): Possible => {
    const possible = known.get(edition) ?? upTo(edition);
    known.set(edition, possible);
    return possible;
  };
  const inTime = [...new Set(editions)].sort((one, other) => one - other);
  return {
    official: knownAt(-Infinity),
    everythingOut: knownAt(inTime.at(-1) ?? -Infinity),
    editionThatTells: (secret) => inTime.find((edition) => isFoundOut(secret, knownAt(edition))) ?? null,
  };
}

type Family = {
  equations: readonly Known[];
  /** What can be while all of them are known. */
  possible: Possible;
  secretsNow: () => Secret[];
  /** True when these equations stay what an attacker goes by although they contradict one another. */
  isAllThereIs: boolean;
};

/** True when a reader still has the equation: what has been hidden since, by whatever else was tried, says nothing any more. */
const isLeft =
  ({ columns, rates }: Hidden) =>
  ({ source }: Known): boolean => {
    if (source.kind !== 'figure') return true;
    if (source.column === 'value') return !rates.has(source.row);
    const gone = columns.get(source.row);
    return !gone?.has(source.column) && !(source.column === 'numerator' && gone?.has('others'));
  };

/**
 * Hides more of a family, in `hidden` itself, until none of its secrets can be found out; again whenever it is called, with
 * what was hidden in between. What official figures alone tell is public; what past editions tell of small counts cannot be
 * taken back, and is returned.
 */
export function protector(family: Family, hidden: Hidden, solve: Solve): () => Incident[] {
  // Hiding more never tells more: what was kept once is kept.
  const done = new Set<string>();
  let left = [...family.equations];
  let possible = family.possible;
  let isFirst = true;
  let out: Knowledge | null = null;
  const leave = (next: Hiding) => {
    for (const figure of next.hidden) hideMore(hidden, figure);
    left = next.left;
    possible = possibilities(left, solve, possible.worlds());
    return possible;
  };
  return () => {
    const incidents: Incident[] = [];
    const queue = family.secretsNow().filter((secret) => !done.has(keyOf(secret)));
    if (queue.length === 0) return [];
    const still = left.filter(isLeft(hidden));
    const next = isFirst || still.length < left.length ? hideFigures(still, []) : null;
    isFirst = false;
    let now = next !== null && next.left.length < left.length ? leave(next) : possible;
    raiseAll(now, queue);
    out ??= knowledgeOf(left, { solve, seeds: now.worlds() });
    for (const secret of queue) {
      if (done.has(keyOf(secret))) continue;
      done.add(keyOf(secret));
      const hope = now.hopeOf(secret.terms);
      // What cannot all be true seems to tell everything. Where it is one guess of several, it is not what anybody knows.
      if (hope === 'none' && !family.isAllThereIs) continue;
      if (hope === 'possible' && !isFoundOut(secret, now)) continue;
      if (hope === 'possible' && isSurelyFoundOut(secret, out.official)) continue;
      if (hope === 'possible' && isSurelyFoundOut(secret, out.everythingOut)) {
        const edition = isSmall(secret) && !secret.untold ? out.editionThatTells(secret) : null;
        if (edition !== null) incidents.push({ row: secret.row, edition });
        continue;
      }
      const rates = now.isUnsure(secret.terms) ? ratesAround(secret, left) : [];
      // Once the rates are hidden that nobody could try, it is looked at again.
      if (rates.length > 0) done.delete(keyOf(secret));
      const around =
        rates.length > 0
          ? hideFigures(left, rates)
          : hope === 'possible'
            ? hideAround(secret, left, { solve, seeds: now.worlds() })
            : hideAll(secret, left);
      if (around.hidden.length === 0) continue;
      now = leave(around);
      // What was hidden just now must be kept from now on.
      const more = family.secretsNow();
      raiseAll(
        now,
        [...queue, ...more].filter((one) => !done.has(keyOf(one))),
      );
      queue.push(secret, ...more);
    }
    return incidents;
  };
}

/** Only what is certain is out already: where the solver could not say in time, what is left to hide is hidden. */
const isSurelyFoundOut = (secret: Secret, possible: Possible): boolean =>
  isFoundOut(secret, possible) && !possible.isUnsure(secret.terms);

/** Where nobody can say what is possible, nothing is shown that says anything of the secret. */
const hideAll = (secret: Secret, equations: readonly Known[]): Hiding =>
  hideFigures(equations, figuresAround(secret.terms, equations));

/** Most sums can be large, and one world shows it of many. */
const raiseAll = (possible: Possible, secrets: readonly Secret[]): void =>
  possible.raise(
    secrets.map(({ terms }) => terms),
    SMALLEST_COUNT,
  );

const keyOf = ({ terms, count }: Secret) => [count !== null, ...terms.keys()].join();

/** A large count that is out already was no secret. */
const isSmall = (secret: Secret): boolean =>
  secret.count === null || smallNumbers(secret).includes(secret.count);
