import { cellsOf, type Column, type Stretch, stretchOf } from '../cells';
import { isBareRate, rateLimits, shareLimits } from '../rates';
import { exactly, sumOf, type Terms } from './equations';
import type { Family } from './families';
import {
  type Known,
  type Seen,
  type Source,
  type Subject,
  subjectOf,
  type TermsOf,
  type VersionOf,
} from './known';
import { decimalsIn, type RateShare, rateSharesOf, rateWhat } from './rate-shares';
import type { Versions } from './versions';
import { restsOf, subjectsOf, sumsOf } from './sums-of-family';

/** A family as somebody sees it who has only what is shown. */
export type View = {
  equations: Known[];
  subjects: Subject[];
  rateShares: RateShare[];
  /** The stretches of days of which somebody may want to know a count. */
  stretches: Stretch[];
  termsOf: TermsOf;
};

/** The days between which nothing in the family begins or ends. */
export function piecesOf(seen: readonly Seen[]): Stretch[] {
  const days = seen.flatMap(({ row }) => {
    const { from, to } = stretchOf(row.observation, row.place);
    return [from, to];
  });
  const inTime = [...new Set(days)].sort((a, b) => a - b);
  return inTime.slice(1).map((to, at) => ({ from: inTime[at] ?? to, to }));
}

function termsFor(pieces: readonly Stretch[], versionOf: VersionOf): TermsOf {
  const numbers = new Map<string, number>();
  const numberOf = (name: string): number => {
    const known = numbers.get(name) ?? numbers.size;
    numbers.set(name, known);
    return known;
  };
  return (subject, { from, to }, edition = null) => {
    const own = pieces.filter((piece) => piece.from >= from && piece.to <= to);
    const { what, area, scope } = subject;
    return sumOf(
      own.map((piece) => {
        const version = edition === null ? 0 : versionOf(subject, piece, edition);
        return numberOf([what, area, scope, piece.from, version].join('\n'));
      }),
    );
  };
}

const sourceOf = ({ row, at, edition }: Seen, column: Column | 'value'): Source => {
  if (edition !== null) return { kind: 'edition', edition };
  return row.isPublic ? { kind: 'official' } : { kind: 'figure', row: at, column };
};

/** What the counts of one figure say. */
function countsSaid(one: Seen, family: Family, termsOf: TermsOf): Known[] {
  const { row, at, shown, edition } = one;
  const asShown = { ...row, observation: shown };
  return cellsOf(asShown, at).flatMap(({ column, count, ...stretch }): Known[] => {
    if (count === null || column === 'others') return [];
    const terms = termsOf(subjectOf(family, column, row.place), stretch, edition);
    const source = sourceOf(one, column);
    if (Number.isInteger(count)) return [{ ...exactly(terms, count), source }];
    const cases = shown.denominator;
    return column === 'numerator' && cases !== null ? [{ terms, ...rateLimits(asShown, cases), source }] : [];
  });
}

type Rates = { shares: readonly RateShare[]; decimals: ReadonlyMap<string, number>; termsOf: TermsOf };

/** What a rate given without its counts says of each count it may be a share of. */
function rateSaid(one: Seen, { shares, decimals, termsOf }: Rates): Known[] {
  const { row, shown, edition } = one;
  if (!isBareRate({ ...row, observation: shown })) return [];
  const stretch = stretchOf(shown, row.place);
  const { measure, area, scope } = row.place;
  const { units, least, most } = shareLimits(shown.value ?? 0, row.rule.unit, decimals.get(measure) ?? 0);
  const source = sourceOf(one, 'value');
  return shares
    .filter(({ of, some }) => some === rateWhat(measure, of))
    .flatMap(({ of, some }): Known[] => {
      const counted = termsOf({ what: some, area, scope }, stretch, edition);
      const cases = termsOf({ what: of, area, scope }, stretch, edition);
      const over = (share: number): Terms =>
        new Map([
          ...[...counted.keys()].map((unknown): [number, number] => [unknown, units]),
          ...[...cases.keys()].map((unknown): [number, number] => [unknown, -share]),
        ]);
      return [
        { terms: over(least), least: 0, most: Infinity, source },
        { terms: over(most), least: -Infinity, most: 0, source },
      ];
    });
}

/** How many days a month, a quarter, half a year and a year have. */
const USUAL_LENGTHS = [
  [28, 31],
  [89, 92],
  [181, 184],
  [365, 366],
] as const;

/** Months, quarters, half-years and years that no figure need be of: pieces that follow one another. */
const runsOf = (pieces: readonly Stretch[]): Stretch[] =>
  pieces.flatMap(({ from }) =>
    pieces.flatMap(({ to }) =>
      USUAL_LENGTHS.some(([least, most]) => to - from >= least && to - from <= most) ? [{ from, to }] : [],
    ),
  );

const byDays = (stretches: readonly Stretch[]): Stretch[] => [
  ...new Map(stretches.map(({ from, to }) => [`${from} ${to}`, { from, to }])).values(),
];

/** What is known of a family to somebody who reads all of `seen`. */
export function viewOf(family: Family, seen: readonly Seen[], { versionOf, editionsOf }: Versions): View {
  const pieces = piecesOf(seen);
  const termsOf = termsFor(pieces, versionOf);
  const rateShares = rateSharesOf(family, seen);
  const subjects = subjectsOf(family, rateShares);
  const rates = { shares: rateShares, decimals: decimalsIn(seen), termsOf };
  return {
    ...{ subjects: [...subjects, ...restsOf(family, subjects)], rateShares, termsOf },
    stretches: byDays([
      ...pieces,
      ...runsOf(pieces),
      ...seen.map(({ row }) => stretchOf(row.observation, row.place)),
    ]),
    equations: [
      ...seen.flatMap((one) => [...countsSaid(one, family, termsOf), ...rateSaid(one, rates)]),
      ...sumsOf({ family, rateShares, subjects, termsOf, editionsOf }, pieces),
    ],
  };
}
