import type { Highs } from 'highs';
import type { Figure } from '@/lib/domain/figure';
import { type History, periodsOf, type Span } from './history';
import { canBeMany, type Possibilities, possibilities } from './possible';
import { type HistoryRow, rowOf } from './records-of-history';
import {
  nameOf,
  type Statement,
  statementsOf,
  sumOf,
  type Terms,
  unknownsOf,
  type World,
} from './statements';

/** What was shown of one figure in one edition, beside what is true of it. */
export type Shown = { row: HistoryRow; seen: Figure; edition: number };

type Secret = { name: string; terms: Terms; count: number; isHeld: boolean };
export type Recovered = { edition: number; secret: string; count: number };

/** Counts of 1 to 4 are secret, and nobody under the stricter rule. */
const isSmall = (count: number, hidesZero: boolean) => count < 5 && (count > 0 || hidesZero);

const correctionsOf = (history: History, edition: number) => history.editions[edition]?.corrections ?? [];

const wordsFor = (what: string, { plan, quarters }: HistoryRow, edition: number) =>
  `${what}, ${plan.area.name}, ${plan.scope.name}, quarters ${quarters.join()}, edition ${edition + 1}`;

/** What the rules must keep of one figure: each number that is hidden, and each small one that it tells. */
function secretsIn({ row, seen, edition }: Shown, history: History): Secret[] {
  const { counted, cases } = unknownsOf(row, correctionsOf(history, edition));
  const others = cases.filter((name) => !counted.includes(name));
  const secret = (what: string, unknowns: string[], count: number): Secret => ({
    ...{ name: wordsFor(what, row, edition), terms: sumOf(unknowns), count, isHeld: true },
  });
  const small = (one: Secret) => (isSmall(one.count, history.hidesZero) ? [one] : []);
  const people = secret('those counted', counted, row.counted);
  const all = secret('all cases', cases, row.cases);
  const rest = secret('the other cases', others, row.cases - row.counted);
  if (row.plan.kind === 'rates') return row.cases === 0 ? [] : small(people);
  if (row.plan.kind === 'cases') return seen.numerator === null ? [all] : small(all);
  if (row.plan.kind === 'counts') return seen.numerator === null ? [people] : small(people);
  return [
    ...(seen.numerator === null ? [people] : small(people)),
    ...(seen.denominator === null ? [all] : small(all)),
    ...small(rest),
  ];
}

const SPANS: readonly Span[] = ['quarter', 'half-year', 'financial-year'];

/** Small counts of areas, ages and periods of which there may be no figure at all, in the newest edition. */
function unheldSecrets(history: History): Secret[] {
  const edition = history.editions.length - 1;
  const kinds = new Set(history.plans.map(({ kind }) => kind));
  return history.areas.flatMap((area) =>
    history.scopes.flatMap((scope) =>
      SPANS.flatMap((span) =>
        periodsOf(span, history.editions[edition]?.quarters ?? 0).flatMap((quarters): Secret[] => {
          const plan = { kind: 'counts', area, scope, span, from: 0, isOfficial: false } as const;
          const row = rowOf(history, plan, { edition, quarters });
          const { counted, cases } = unknownsOf(row, correctionsOf(history, edition));
          const all: Secret[] = [
            ...(kinds.has('counts') || kinds.has('shares') || kinds.has('rates')
              ? [
                  {
                    name: wordsFor('counted, in no row', row, edition),
                    terms: sumOf(counted),
                    count: row.counted,
                    isHeld: false,
                  },
                ]
              : []),
            ...(kinds.has('cases') || kinds.has('shares')
              ? [
                  {
                    name: wordsFor('cases, in no row', row, edition),
                    terms: sumOf(cases),
                    count: row.cases,
                    isHeld: false,
                  },
                ]
              : []),
          ];
          return all.filter(({ count }) => isSmall(count, history.hidesZero));
        }),
      ),
    ),
  );
}

/** Of a hidden count that is not small so many whole numbers must stay possible, itself among them. */
const FEWEST_POSSIBLE = 4;

/**
 * True when too much is known of the secret: of a small count that one of the small numbers is not possible, of another
 * hidden one that fewer than 4 are. A count that no row holds may be known to be large or nobody, and not to be small.
 */
function isFound({ terms, count, isHeld }: Secret, possible: Possibilities, hidesZero: boolean): boolean {
  const small = hidesZero ? [0, 1, 2, 3, 4] : [1, 2, 3, 4];
  if (isSmall(count, hidesZero)) {
    if (!isHeld && (possible.canBe(terms, 5) || possible.someFrom(terms, 6, Infinity) !== null)) return false;
    if (small.every((one) => possible.canBe(terms, one))) return false;
    return isHeld || hidesZero || !possible.canBe(terms, 0);
  }
  return !canBeMany(possible, { terms, count }, FEWEST_POSSIBLE);
}

/** What is true of every smallest group, before and after its corrections. */
const truthOf = ({ editions }: History): World =>
  new Map(
    editions.flatMap(({ counted, others, corrections }) =>
      corrections.flatMap((correction, leaf): [string, number][] => [
        [nameOf('c', leaf, correction), counted[leaf] ?? 0],
        [nameOf('o', leaf, correction), others[leaf] ?? 0],
      ]),
    ),
  );

const saidBy = (history: History, shown: readonly Shown[]): Statement[] =>
  shown.flatMap(({ row, seen, edition }) => statementsOf(row, seen, correctionsOf(history, edition)));

const keyOf = (terms: Terms): string => [...terms.keys()].sort().join();

/**
 * Each number of people once that the editions must keep, the newest words for it last. A large one that was hidden in
 * one edition and is shown in another was published, and not found out.
 */
function secretsOf(history: History, shown: readonly Shown[]): Secret[] {
  const said = saidBy(history, shown).filter(({ least, most }) => least === most);
  const published = new Set(said.map(({ terms }) => keyOf(terms)));
  const held = shown.filter(({ row }) => !row.plan.isOfficial).flatMap((one) => secretsIn(one, history));
  const secrets = [...unheldSecrets(history), ...held].filter(
    ({ terms, count }) => isSmall(count, history.hidesZero) || !published.has(keyOf(terms)),
  );
  return [...new Map(secrets.map((secret) => [keyOf(secret.terms), secret])).values()];
}

/** Questions that the solver could not answer in time; the secrets they were about count as kept. */
export const unanswered = { questions: 0 };

/** What an attacker works out who has read all of the editions and of the official figures. */
function found(highs: Highs, history: History, shown: readonly Shown[]): Secret[] {
  const possible = possibilities(highs, saidBy(history, shown), truthOf(history));
  const secrets = foundBy(possible, history, shown);
  unanswered.questions += possible.undecided();
  return secrets;
}

function foundBy(possible: Possibilities, history: History, shown: readonly Shown[]): Secret[] {
  return secretsOf(history, shown).filter((secret) => isFound(secret, possible, history.hidesZero));
}

/** The first so many editions. */
const firstOf = (history: History, count: number): History => ({
  ...history,
  editions: history.editions.slice(0, count),
});

/**
 * What each edition lets an attacker work out who has read everything before it. What the older editions tell together
 * with official figures is not its fault, and left out.
 */
export function attack(highs: Highs, history: History, shown: readonly Shown[]): Recovered[] {
  // Nothing is forgotten: what all editions together do not tell, none of them did.
  if (found(highs, history, shown).length === 0) return [];
  return history.editions.flatMap((_edition, at) => {
    const sofar = firstOf(history, at + 1);
    const before = shown.filter(
      ({ row, edition }) => edition < at || (edition === at && row.plan.isOfficial),
    );
    const possible = possibilities(highs, saidBy(sofar, before), truthOf(sofar));
    return found(
      highs,
      sofar,
      shown.filter(({ edition }) => edition <= at),
    )
      .filter((secret) => !isFound(secret, possible, history.hidesZero))
      .map(({ name, count }) => ({ edition: at + 1, secret: name, count }));
  });
}
