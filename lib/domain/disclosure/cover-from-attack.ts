import type { Figure } from '@/lib/domain/figure';
import { cellsOf, type Row } from './cells';
import { hideByRules, showRow, showRows } from './cover-rows';
import type { Hidden } from './hidden';
import { linesOf } from './lines';
import { isBareRate, mayBeDenominator } from './rates';
import type { Solve } from './attacker/equations';
import { type Family, familiesOf } from './attacker/families';
import type { Seen } from './attacker/known';
import { type Incident, protectFamily } from './attacker/protect';
import { secretsOf } from './attacker/secrets';
import type { Dimension } from './attacker/wholes';
import { versionsOf } from './attacker/versions';
import { viewOf } from './attacker/view';

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
  const families = familiesOf({
    lines: [...lines.values()],
    places: places.map(({ row }) => row.place),
    isShare: ({ place }) => shares.has(place.measure),
  });
  const incidents = families.flatMap((family) =>
    protectOne(family, places.filter(ofFamily(family, places)), { hidden, solve }),
  );
  const figures = showRows(rows, hidden);
  const isSame = (one: Figure, other: Figure | undefined) => JSON.stringify(one) === JSON.stringify(other);
  return {
    figures,
    incidents,
    more: figures.flatMap((figure, at) => (isSame(figure, before[at]) ? [] : [at])),
  };
}

type Tools = { hidden: Hidden; solve: Solve };

function protectOne(family: Family, places: readonly Place[], { hidden, solve }: Tools): Incident[] {
  if (!places.some(({ row, at }) => at !== -1 && !row.isPublic)) return [];
  const seenNow = () =>
    places.map(({ row, at, edition }): Seen => ({
      row,
      at,
      edition,
      shown: at === -1 ? row.observation : showRow(row, at, hidden),
    }));
  const seen = seenNow();
  const view = viewOf(family, seen, versionsOf(family, seen));
  return protectFamily(
    { equations: view.equations, secretsNow: () => secretsOf(family, seenNow(), view) },
    hidden,
    solve,
  );
}

/** Whether a figure counts people of the family, or may be a share of them. */
function ofFamily({ lines, whatOf, wholes }: Family, places: readonly Place[]): (place: Place) => boolean {
  const counted = new Set(lines.map(({ place, ...line }) => keyOfCount(whatOf({ ...line, place }), place)));
  const rates = places.filter(({ row }) => isBareRate(row));
  const measures = new Set(
    rates.flatMap(({ row }) =>
      lines.some((line) => mayBeDenominator(line, row)) ? [row.place.measure] : [],
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
