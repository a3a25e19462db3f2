import type { Figure } from '@/lib/domain/figure';
import { cellsOf, type Row } from './cells';
import { hideByRules, showRow, showRows } from './cover-rows';
import type { Hidden } from './hidden';
import { groupBy, type Line, linesOf } from './lines';
import { isBareRate, linesBeside, mayBeDenominator } from './rates';
import { ratesWithoutCases } from './rates-without-cases';
import type { Solve } from './attacker/equations';
import { type Family, familiesOf } from './attacker/families';
import type { Known, Seen } from './attacker/known';
import { type Incident, protector } from './attacker/protect';
import { possibilities } from './attacker/numbers/possible';
import { secretsOf } from './attacker/secrets';
import type { Dimension, Evidence } from './attacker/wholes';
import { waysToCorrect } from './attacker/versions';
import { piecesOf, viewOf } from './attacker/view';

/** A figure as a past edition showed it. */
type PastRow = { row: Row; edition: number };

type Covered = {
  /** The observations, without what is hidden. */
  figures: Figure[];
  /** Places of the rows of which more is hidden than the rules by themselves hide. */
  more: number[];
  /** What past editions tell already. */
  incidents: Incident[];
};

/** A row of ours or of a past edition; of past ones `at` is -1. */
type Place = { row: Row; at: number; edition: number | null };

/** Of what past editions showed, that which is not shown officially today, and not the same as in the edition before. */
function newInEditions(rows: readonly Row[], past: readonly PastRow[]): Place[] {
  const keyOf = ({ place, observation: { period } }: Row) => JSON.stringify([place, period]);
  const figureOf = ({ observation: { numerator, denominator, value } }: Row) =>
    JSON.stringify([numerator, denominator, value]);
  const official = new Map(rows.filter(({ isPublic }) => isPublic).map((row) => [keyOf(row), figureOf(row)]));
  const last = new Map<string, string>();
  return past.flatMap(({ row, edition }): Place[] => {
    const [key, figure] = [keyOf(row), figureOf(row)];
    if (official.get(key) === figure || last.get(key) === figure) return [];
    last.set(key, figure);
    return [{ row, at: -1, edition }];
  });
}

/**
 * The observations of these rows as `coverRows` covers them, and then tried: an attacker who has them, official figures
 * and everything that past editions showed asks a solver what each hidden count can be. Where that is too little, more
 * is hidden. `past` begins with the oldest edition.
 */
export function coverFromAttack(rows: readonly Row[], past: readonly PastRow[], solve: Solve): Covered {
  const hidden = hideByRules(rows);
  const before = showRows(rows, hidden);
  const places = [
    ...rows.map((row, at): Place => ({ row, at, edition: null })),
    ...newInEditions(rows, past),
  ];
  const now = rows.flatMap(cellsOf);
  const names = new Set(now.map(({ line }) => line));
  const gone = places.flatMap(({ row, at }) => (at === -1 ? cellsOf(row, at) : []));
  const lines = linesOf([...now, ...gone.filter(({ line }) => !names.has(line))]);
  const shares = new Set(
    places.flatMap(({ row }) => (row.rule.unit === 'percent' ? [row.place.measure] : [])),
  );
  for (const at of ratesWithoutCases(rows, [...lines.values()])) hidden.rates.add(at);
  const families = withoutTwins(
    EVIDENCE.flatMap((evidence) =>
      familiesOf({
        ...{ lines: [...lines.values()], places: placesIn(places, [...lines.values()]), evidence },
        isShare: ({ place }) => shares.has(place.measure),
      }),
    ),
  );
  const protectors = families.flatMap((family) =>
    protectorsOf(family, places.filter(ofFamily(family, places)), { hidden, solve }),
  );
  const incidents = protectAll(protectors, hidden);
  const figures = showRows(rows, hidden);
  const isSame = (one: Figure, other: Figure | undefined) => JSON.stringify(one) === JSON.stringify(other);
  return {
    figures,
    incidents,
    more: figures.flatMap((figure, at) => (isSame(figure, before[at]) ? [] : [at])),
  };
}

/** The places of figures; those of rates also as places of the counts from which their cases may be worked out. */
const placesIn = (places: readonly Place[], lines: readonly Line[]): Row['place'][] =>
  places.flatMap(({ row }) => [
    row.place,
    ...(isBareRate(row) ? linesBeside(row, lines) : []).map(({ place: { measure } }) => ({
      ...row.place,
      measure,
    })),
  ]);

/** An attacker may go by any of these. What cannot all be true is left out, so that each is tried by itself. */
const EVIDENCE: readonly Evidence[] = ['names', 'numbers', 'sums'];

type Tools = { hidden: Hidden; solve: Solve };

/** Tries everything until nothing more is hidden: what one hides, the others have to keep. */
function protectAll(protectors: readonly (() => Incident[])[], hidden: Hidden): Incident[] {
  const found: Incident[] = [];
  for (let [before, now] = [-1, sizeOf(hidden)]; before !== now; before = now, now = sizeOf(hidden))
    for (const protect of protectors) found.push(...protect());
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}

const sizeOf = ({ columns, rates }: Hidden): number =>
  [...columns.values()].reduce((sum, { size }) => sum + size, rates.size);

function protectorsOf(
  family: Family,
  places: readonly Place[],
  { hidden, solve }: Tools,
): (() => Incident[])[] {
  if (!places.some(({ row, at }) => at !== -1 && !row.isPublic)) return [];
  const seenNow = () =>
    places.map(({ row, at, edition }): Seen => ({
      row,
      at,
      edition,
      shown: at === -1 ? row.observation : showRow(row, at, hidden),
    }));
  const seen = seenNow();
  const views = waysToCorrect(family, seen, piecesOf(seen)).map((way) => viewOf(family, seen, way));
  // Ways that leave the same equations are one way, with the secrets of each.
  const ways = [...groupBy(views, ({ equations }) => textOf(equations)).values()];
  const tried = ways.map((own) => {
    const equations = own[0]?.equations ?? [];
    const possible = possibilities(equations, solve);
    return { equations, own, possible, isTrue: possible.isPossible() };
  });
  const isAnyTrue = tried.some(({ isTrue }) => isTrue);
  // Where what always adds up cannot be true in any way, nobody knows what is: then nothing near a secret is shown.
  const isAllThereIs = family.evidence === 'sums' && !isAnyTrue;
  return tried
    .filter(({ isTrue }) => isTrue || !isAnyTrue)
    .map(({ equations, own, possible }) => {
      const secretsNow = () => own.flatMap((view) => secretsOf(family, seenNow(), view));
      return protector({ equations, possible, secretsNow, isAllThereIs }, hidden, solve);
    });
}

/** The same text for the same equations: unknowns are numbered as they come. */
const textOf = (equations: readonly Known[]): string =>
  JSON.stringify(equations.map(({ terms, ...one }) => [[...terms], one]));

/** Each family once: where an attacker who is told what belongs together knows no more, there is nothing to try again. */
const withoutTwins = (families: readonly Family[]): Family[] => [
  ...new Map(
    families.map((family) => {
      const { lines, whatOf, wholes, shares } = family;
      return [JSON.stringify([lines.map((line) => [line.name, whatOf(line)]), wholes, shares]), family];
    }),
  ).values(),
];

/** Whether a figure counts people of the family, or may be a share of them. */
function ofFamily({ lines, whatOf, wholes }: Family, places: readonly Place[]): (place: Place) => boolean {
  const counted = new Set(lines.map(({ place, ...line }) => keyOfCount(whatOf({ ...line, place }), place)));
  const rates = places.filter(({ row }) => isBareRate(row));
  const measures = new Set(
    rates.flatMap(({ row }) =>
      lines.some((line) => mayBeDenominator(line, row)) || linesBeside(row, lines).length > 0
        ? [row.place.measure]
        : [],
    ),
  );
  const having = (by: Dimension) =>
    new Set([
      ...lines.map(({ place }) => place[by]),
      ...wholes[by].flatMap(({ whole, parts }) => [whole, ...parts]),
    ]);
  const [areas, scopes] = [having('area'), having('scope')];
  return ({ row }) => {
    if (isBareRate(row))
      return measures.has(row.place.measure) && areas.has(row.place.area) && scopes.has(row.place.scope);
    return (['numerator', 'denominator'] as const).some((column) =>
      counted.has(keyOfCount(whatOf({ column, place: row.place }), row.place)),
    );
  };
}

const keyOfCount = (what: string, { area, scope }: Row['place']): string => [what, area, scope].join('\n');
