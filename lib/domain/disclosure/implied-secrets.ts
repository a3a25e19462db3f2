import type { Cell } from './cells';
import { addUp, countBetween, groupBy, type Line } from './lines';
import { isShown, type Table } from './spread';
import type { Secret } from './sums';

type IsSmall = (count: number, line: Line) => boolean;

/** Small counts that no row holds by itself, and that the counts shown give all the same. */
export function impliedSecrets(table: Table, isSmall: IsSmall): Secret[] {
  const shown = shownByLine(table);
  return [...betweenPeriods({ table, shown }, isSmall), ...betweenScopes({ table, shown }, isSmall)];
}

type Shown = { table: Table; shown: ReadonlyMap<string, Cell[]> };

const shownByLine = (table: Table): Map<string, Cell[]> =>
  groupBy(
    table.cells.filter((cell) => isShown(table, cell)),
    ({ line }) => line,
  );

/**
 * Counts of nobody's own row that shown counts give all the same: 50 in a year and 47 in its first half leave 3. What
 * official figures alone give is public already.
 */
function betweenPeriods({ table, shown }: Shown, isSmall: IsSmall): Secret[] {
  return [...shown].flatMap(([name, cells]) => {
    const line = table.lines.get(name);
    if (!line || cells.every(({ isPublic }) => isPublic)) return [];
    const counts = addUp(cells);
    const official = addUp(cells.filter(({ isPublic }) => isPublic));
    const inTime = [...counts].sort(([a], [b]) => a - b);
    const groups = groupBy(inTime, ([, { group }]) => group);
    return [...groups.values()].flatMap((nodes) =>
      nodes.slice(1).flatMap(([to, { upTo }], index): Secret[] => {
        const [from = to, before] = nodes[index] ?? [];
        const count = upTo - (before?.upTo ?? 0);
        const isPublic = countBetween(official, { from, to }) !== null;
        return isSmall(count, line) && !isPublic ? [{ line, from, to, count, row: null }] : [];
      }),
    );
  });
}

/**
 * Those whom two shown counts of one area leave over: 60 of all ages and 57 adults leave 3, whether or not any row holds
 * the children. Nobody knows here which scopes lie within one another, so any two may.
 */
function betweenScopes({ table, shown }: Shown, isSmall: IsSmall): Secret[] {
  const scopes = groupBy([...shown], ([, [cell]]) => exceptScope(cell));
  return [...scopes.values()].flatMap((group) => {
    const periods = groupBy(
      group.flatMap(([, cells]) => cells),
      ({ from, to }) => `${from} ${to}`,
    );
    return [...periods.values()].flatMap((cells) => {
      const counted = cells.toSorted((a, b) => (a.count ?? 0) - (b.count ?? 0));
      return counted.flatMap((part, index) =>
        counted.slice(index + 1).flatMap((whole): Secret[] => {
          const hidable = whole.isPublic ? part : whole;
          const line = table.lines.get(hidable.line);
          const count = (whole.count ?? 0) - (part.count ?? 0);
          if (!line || part.line === whole.line || hidable.isPublic || !isSmall(count, line)) return [];
          return [{ line, from: whole.from, to: whole.to, count, row: null }];
        }),
      );
    });
  });
}

const exceptScope = (cell: Cell | undefined): string => {
  if (!cell) return '';
  const { measure, area, basis, isPoint } = cell.place;
  return JSON.stringify([measure, cell.column, area, basis, isPoint]);
};
