import {
  areaCalled,
  areasNamedIn,
  BOTH_NATIONS,
  headsAreas,
  isWholeArea,
} from '@/lib/domain/figures/areas/area-names';
import { partsNamedIn } from '@/lib/domain/figures/areas/parts-of-areas';
import { labelOf } from '@/lib/domain/figures/figure-text';
import type { Mapping } from '@/lib/domain/figures/figures-mapping';
import { columnsByHeading, rowFilter } from './columns-by-heading';
import type { DescribedColumn } from './describe-columns';
import type { Table } from './find-table';
import { type Cell, cellAt, cellName } from '@/lib/importing/figures/files/grid';
import { looksLikeFigure } from '@/lib/importing/figures/mapping/read-figure';
import { readOnce } from '@/lib/importing/figures/files/read-once';

/** Areas that stand together in one place of a file, and the place in words. */
export type AreasAt = { areas: readonly string[]; where: string };

/** The areas a file names: in the rows that are read, in the headings of the figures, and above or around the table. */
export type AreasNamed = {
  rows: readonly AreasAt[];
  /** Words in a column of areas that are no area we know, such as a district, where nobody chose them. */
  unknown: readonly AreasAt[];
  headings: readonly AreasAt[];
  titles: readonly AreasAt[];
  /** Districts and other parts of an area in the same places. */
  parts: readonly AreasAt[];
};

export const NO_AREAS: AreasNamed = { rows: [], unknown: [], headings: [], titles: [], parts: [] };

type Found = { area: string; column: number };

/** Finds the cells that are names of areas; the same words are looked at once. */
function areaFinder(): (cells: readonly Cell[], columns: readonly number[]) => Found[] {
  const calledIn = readOnce(({ text }) => areaCalled(text));
  return (cells, columns) =>
    columns.flatMap((column) => {
      const cell = cellAt(cells, column);
      const area = cell.kind === 'text' ? calledIn(cell) : null;
      return area === null ? [] : [{ area, column }];
    });
}

/** A line with a name, or a name and a code, above the rows it is about. */
const LONGEST_SECTION_LINE = 2;
const headsRows = (cells: readonly Cell[]): boolean =>
  cells.filter(({ kind }) => kind !== 'blank').length <= LONGEST_SECTION_LINE && !cells.some(looksLikeFigure);

/** Every different set of areas that rows name, with the first cell of each. A line that holds only a name heads the rows below. */
function areasOfRows(table: Table, mapping: Mapping, columns: readonly DescribedColumn[]): AreasAt[] {
  const isTaken = rowFilter(mapping.only, columnsByHeading(table));
  const texts = columns.filter(({ kind }) => kind === 'text').map(({ at }) => at);
  const every = table.columns.map(({ at }) => at);
  const areasOf = areaFinder();
  const sets = new Map<string, AreasAt>();
  const sheet = table.sheet === null ? '' : ` of the sheet “${table.sheet}”`;
  let section: AreasAt | null = null;
  for (const row of table.rows) {
    const isSection = headsRows(row.cells);
    const found = areasOf(row.cells, isSection ? every : texts);
    const areas = found.map(({ area }) => area);
    const where = `cell ${cellName(row.at, found[0]?.column ?? 0)}${sheet}`;
    if (isSection) {
      if (areas.length > 0) section = { areas, where };
      continue;
    }
    if (!isTaken(row)) continue;
    const named: AreasAt | null = areas.length > 0 ? { areas, where } : section;
    if (named && !sets.has(named.areas.join('|'))) sets.set(named.areas.join('|'), named);
  }
  return [...sets.values()];
}

/** The first words of each column of areas that are no area we know. What a person picked in such a column is settled. */
function unknownAreas(table: Table, mapping: Mapping, columns: readonly DescribedColumn[]): AreasAt[] {
  const isTaken = rowFilter(mapping.only, columnsByHeading(table));
  const picked = new Set(mapping.only.map(({ heading }) => labelOf(heading)));
  const asked = columns.filter(
    ({ kind, heading }) => kind === 'text' && headsAreas(heading) && !picked.has(labelOf(heading)),
  );
  return asked.flatMap(({ at, heading }) => {
    const isUnknown = readOnce(
      ({ kind, text }) => kind === 'text' && areaCalled(text) === null && !isWholeArea(text),
    );
    const row = table.rows.find(
      (one) => isUnknown(cellAt(one.cells, at)) && !headsRows(one.cells) && isTaken(one),
    );
    if (!row) return [];
    const where = `cell ${cellName(row.at, at)}, under “${heading}”,`;
    return [{ areas: [cellAt(row.cells, at).text.trim()], where }];
  });
}

const at = (areas: readonly string[], where: string): AreasAt[] =>
  areas.length === 0 ? [] : [{ areas, where }];

/** The lines above a table and the name of its sheet, with their place in words. */
const titlesOf = ({ preamble, sheet }: Table): { text: string; where: string }[] => [
  ...preamble.map((line) => ({ text: line, where: `the title “${line}”` })),
  ...(sheet === null ? [] : [{ text: sheet, where: `the name of the sheet, “${sheet}”,` }]),
];

/** Both nations together only count where a heading names nothing else: the line above may be a title that was split. */
function namedInHeading(heading: string): AreasAt[] {
  const whole = areaCalled(heading);
  const areas = areasNamedIn(heading).filter((area) => area === whole || area !== BOTH_NATIONS);
  return areas.length === 0 ? [] : [{ areas, where: `the heading “${heading}”` }];
}

function figureHeadings(mapping: Mapping): string[] {
  const { numerator, denominator, value } =
    mapping.layout === 'long'
      ? mapping
      : mapping.roles.in === 'headings'
        ? mapping.roles
        : { numerator: null, denominator: null, value: null };
  return [numerator, denominator, value].filter((heading) => heading !== null);
}

/** The same for the tables of several sheets that are read together. */
export function areasInTables(tables: readonly Table[], told: Told): AreasNamed {
  const found = tables.map((table) => areasInTable(table, told));
  return {
    rows: found.flatMap(({ rows }) => rows),
    unknown: found.flatMap(({ unknown }) => unknown),
    headings: found.flatMap(({ headings }) => headings),
    titles: found.flatMap(({ titles }) => titles),
    parts: found.flatMap(({ parts }) => parts),
  };
}

type Told = { mapping: Mapping; columns: readonly DescribedColumn[]; fileName: string };

/**
 * The areas that a file names, as far as its figures are read by this mapping. Where a column names an area for each
 * series, the rows say themselves which series they belong to, and nothing else counts.
 */
export function areasInTable(table: Table, { mapping, columns, fileName }: Told): AreasNamed {
  if (mapping.areas !== null) return NO_AREAS;
  return {
    rows: areasOfRows(table, mapping, columns),
    unknown: unknownAreas(table, mapping, columns),
    headings: figureHeadings(mapping).flatMap(namedInHeading),
    titles: [...titlesOf(table), { text: fileName, where: `the name of the file, “${fileName}”,` }].flatMap(
      ({ text, where }) => at(areasNamedIn(text), where),
    ),
    parts: titlesOf(table).flatMap(({ text, where }) =>
      at(
        partsNamedIn(text).filter((part) => areaCalled(part) === null),
        where,
      ),
    ),
  };
}
