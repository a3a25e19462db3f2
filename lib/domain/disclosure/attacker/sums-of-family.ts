import type { Stretch } from '../cells';
import { exactly } from './equations';
import type { Family } from './families';
import type { RateShare } from './rate-shares';
import type { Known, Subject, TermsOf } from './known';
import type { Dimension } from './wholes';

type Share = Pick<RateShare, 'of' | 'some'>;

/** Those of a count who are not among some of it. */
export const othersWhat = ({ of, some }: Share): string => JSON.stringify(['others', of, some]);

/** Those of a whole who are in none of these parts. */
const restWhat = (what: string, by: Dimension, parts: readonly string[]): string =>
  JSON.stringify(['rest', what, by, ...parts]);

/** Each count in each area and group of a family, whether any figure holds it or not. */
export function subjectsOf({ lines, whatOf, wholes }: Family, rateShares: readonly RateShare[]): Subject[] {
  const whats = new Set([...lines.map(whatOf), ...rateShares.map(({ some }) => some)]);
  const having = (by: Dimension) =>
    new Set([
      ...lines.map(({ place }) => place[by]),
      ...wholes[by].flatMap(({ whole, parts }) => [whole, ...parts]),
    ]);
  const [areas, scopes] = [having('area'), having('scope')];
  return [...whats].flatMap((what) =>
    [...areas].flatMap((area) => [...scopes].map((scope) => ({ what, area, scope }))),
  );
}

/**
 * Those of each whole who are in none of its parts: 60 of all ages and 57 adults leave 3, and so may all forces of a
 * region but one. Any two groups of people may lie within one another, areas only where their codes or names say so.
 */
export const restsOf = ({ wholes }: Family, subjects: readonly Subject[]): Subject[] =>
  (['area', 'scope'] as const).flatMap((by) =>
    wholes[by]
      .filter(({ isAll, isNamed }) => !isAll && (by === 'scope' || isNamed))
      .flatMap(({ whole, parts }) =>
        subjects
          .filter((subject) => subject[by] === whole)
          .map((subject) => ({ ...subject, what: restWhat(subject.what, by, parts), rest: { by, parts } })),
      ),
  );

type Whole = { whole: Subject; parts: Subject[] };

/** Some of a count, and the others, are all of it. */
const sharesIn = (shares: readonly Share[], subjects: readonly Subject[]): Whole[] =>
  shares.flatMap((share) =>
    subjects
      .filter(({ what }) => what === share.of)
      .map((whole) => ({
        whole,
        parts: [
          { ...whole, what: share.some },
          { ...whole, what: othersWhat(share) },
        ],
      })),
  );

/** Areas and groups of people, and what they are made of. */
const placesIn = ({ wholes }: Family, subjects: readonly Subject[]): Whole[] =>
  (['area', 'scope'] as const).flatMap((by) =>
    wholes[by].flatMap(({ whole, parts, isAll }) =>
      subjects
        .filter((subject) => subject[by] === whole)
        .map((subject) => {
          const own = parts.map((part) => ({ ...subject, [by]: part }));
          const rest = { ...subject, what: restWhat(subject.what, by, parts), rest: { by, parts } };
          return { whole: subject, parts: isAll ? own : [...own, rest] };
        }),
    ),
  );

type Parts = {
  family: Family;
  rateShares: readonly RateShare[];
  subjects: readonly Subject[];
  termsOf: TermsOf;
  /** The editions after which something in this piece of time was corrected. */
  editionsOf: (piece: Stretch) => number[];
};

/** That every whole is the sum of its parts, in each stretch of days, as it is today and as it was before corrections. */
export function sumsOf(
  { family, rateShares, subjects, termsOf, editionsOf }: Parts,
  pieces: readonly Stretch[],
): Known[] {
  const shares = [...family.shares, ...rateShares.filter(({ isPart }) => isPart)];
  const others = shares.flatMap((share) =>
    subjects.filter(({ what }) => what === share.of).map((whole) => ({ ...whole, what: othersWhat(share) })),
  );
  const all = [...sharesIn(shares, subjects), ...placesIn(family, [...subjects, ...others])];
  const sumIn = ({ whole, parts }: Whole, piece: Stretch, edition: number | null): Known => {
    const terms = new Map(termsOf(whole, piece, edition));
    for (const part of parts)
      for (const unknown of termsOf(part, piece, edition).keys()) terms.set(unknown, -1);
    return { ...exactly(terms, 0), source: { kind: 'sums' } };
  };
  const nameOf = ({ terms }: Known) => [...terms.keys()].join();
  return pieces.flatMap((piece) => {
    const editions = editionsOf(piece);
    return all.flatMap((one) => {
      const today = sumIn(one, piece, null);
      const before = editions.map((edition) => sumIn(one, piece, edition));
      return [...new Map([today, ...before].map((sum) => [nameOf(sum), sum])).values()];
    });
  });
}
