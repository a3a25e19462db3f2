import { coverRow, type DisclosureRule, isSmallCount } from './disclosure';
import type { Figure } from '@/lib/domain/figure';
import type { Hidden } from './hidden';
import { type Cell, cellsOf, type Column, type Row } from './cells';
import { impliedSecrets } from './implied-secrets';
import { type Line, linesOf } from './lines';
import { type Held, ratesThatTell } from './rates';
import { hideAround, hideCell, type Table } from './spread';
import type { Secret } from './sums';

/**
 * What must be hidden of these rows, so that nothing that is left shows a count of 1 to 4 people: the count itself, rates
 * on denominators under 10, and whatever of the other rows could give it back. All that a reader is shown together
 * belongs in one call.
 */
export function hideByRules(rows: readonly Row[]): Hidden {
  const cells = rows.flatMap(cellsOf);
  const table: Table = { cells, lines: linesOf(cells), hidden: new Map() };
  const rates = new Set(hideAll(rows, table));
  return { columns: table.hidden, rates };
}

/** The observation of the row at this place in the list, without what is hidden: it is null, and there is the flag "c". */
export const showRow = (row: Row, at: number, { columns, rates }: Hidden): Figure =>
  row.isPublic ? row.observation : hide(row, columns.get(at) ?? new Set(), rates.has(at));

/** The observations of these rows, in their order, without what is hidden. */
export const showRows = (rows: readonly Row[], hidden: Hidden): Figure[] =>
  rows.map((row, at) => showRow(row, at, hidden));

/** The observations of these rows, in their order, with everything taken out that the rules hide. */
export const coverRows = (rows: readonly Row[]): Figure[] => showRows(rows, hideByRules(rows));

/** The observations of one area, scope and basis, as `coverRows` would cover them if there were no others. */
export function applyDisclosure(observations: readonly Figure[], rule: DisclosureRule): Figure[] {
  const place = { measure: '', area: '', areaKind: null, scope: '', basis: '' };
  return coverRows(
    observations.map((observation) => ({
      ...{ observation, rule, isPublic: false },
      place: { ...place, isPoint: observation.period.type === 'point' },
    })),
  );
}

/** "c" among the flags, once. */
const withConfidential = (flags: Figure['flags']): Figure['flags'] =>
  flags.includes('c') ? flags : [...flags, 'c'];

function hide(row: Row, columns: ReadonlySet<Column>, isRateHidden: boolean): Figure {
  const covered = coverRow(row.observation, row.rule);
  if (columns.size === 0 && !isRateHidden) return covered;
  const hidesNumerator = columns.has('numerator') || columns.has('others');
  return {
    ...covered,
    numerator: hidesNumerator ? null : covered.numerator,
    denominator: columns.has('denominator') ? null : covered.denominator,
    value: null,
    flags: withConfidential(covered.flags),
  };
}

/** What each row by itself must hide, and what its source has hidden in it. */
function secretsOf(rows: readonly Row[], table: Table): Secret[] {
  return table.cells.flatMap((cell) => {
    const row = rows[cell.row];
    const line = table.lines.get(cell.line);
    if (!row || !line) return [];
    if (cell.count === null) return [{ ...cell, line }];
    if (row.isPublic || !isSecret(cell, row)) return [];
    hideCell(table, cell);
    return [{ ...cell, line }];
  });
}

function isSecret({ column, count }: Cell, { observation, rule }: Row): boolean {
  if (column === 'others') return count !== null && isSmallCount(count, rule);
  const covered = coverRow(observation, rule);
  if (covered === observation) return false;
  return column === 'numerator' || covered.denominator === null;
}

/** Hides until nothing shown gives a small count any more. Returns the rows whose rate, given without counts, must go. */
function hideAll(rows: readonly Row[], table: Table): ReadonlySet<number> {
  const lines = [...table.lines.values()];
  const strict = new Set(table.cells.filter(({ row }) => rows[row]?.rule.hidesZero).map(({ line }) => line));
  const isSmall = (count: number, { name }: Line) =>
    isSmallCount(count, { unit: 'count', hidesZero: strict.has(name) });
  const held: Held[] = [];
  let fresh: Secret[] = secretsOf(rows, table);
  let rates = ratesThatTell(rows, lines, held);
  for (let [before, now] = ['', 'at first']; before !== now;) {
    before = now;
    const beside = rates.counts.map((count): Secret => ({ ...count, row: null, count: null }));
    const guarded = hideAround(table, [...fresh, ...beside]);
    held.push(...guarded.map(({ from, to, line: { place } }) => ({ from, to, place })));
    rates = ratesThatTell(rows, lines, held);
    fresh = impliedSecrets(table, isSmall);
    // What is hidden only ever grows, so that as much is the same.
    const hidden = [...table.hidden.values()].reduce((sum, { size }) => sum + size, 0);
    now = [hidden, rates.rows.size, rates.counts.length, fresh.length].join();
  }
  return rates.rows;
}
