import { CsvError, parse } from 'csv-parse/sync';
import { isNational } from '@/lib/domain/chart/chart-series';
import type { SeedComparison } from '@/lib/schemas/seed';
import type { ComparedAs } from '@/lib/domain/measures/series-record';
import { readFigureRows, type RowProblem, TIDY_HEADER } from './read-figure-rows';
import type { SeedComparedSeries } from './seed';

/** The tidy format with the area of each row in front. */
const FORCES_HEADER = ['area_code', 'area', ...TIDY_HEADER];

// No cell of the tidy format holds a comma: days, numbers, and marks that are joined by "|".
const tidyText = (rows: readonly string[][]) => [TIDY_HEADER, ...rows].map((row) => row.join(',')).join('\n');

type Area = { code: string; name: string; rows: string[][] };
export type ForcesRead = { series: SeedComparedSeries[]; problems: RowProblem[] };

function areasOf(rows: readonly string[][]): Area[] {
  const areas = new Map<string, Area>();
  for (const [code = '', name = '', ...cells] of rows) {
    const area = areas.get(code) ?? { code, name, rows: [] };
    area.rows.push(cells);
    areas.set(code, area);
  }
  return [...areas.values()];
}

function comparedAs(areaCode: string, ownCode: string | null): ComparedAs {
  if (areaCode === ownCode) return 'this force';
  return isNational({ areaCode }) ? 'country' : 'other force';
}

/**
 * The figures of all forces from one file, a series for each area. `ownCode` is the area of the force of the seed. A file
 * with any fault gives no series; the rows of a fault are counted within their area, which is named with the file.
 */
export function readForces(head: SeedComparison, text: string, ownCode: string | null): ForcesRead {
  const refuse = (row: number | null, reason: string): ForcesRead => ({
    series: [],
    problems: [{ file: head.file, row, reason }],
  });
  const cells = readCells(text);
  if (typeof cells === 'string') return refuse(null, cells);
  const [header = [], ...rows] = cells;
  if (header.join() !== FORCES_HEADER.join())
    return refuse(1, `The columns must be: ${FORCES_HEADER.join(', ')}`);
  const read = areasOf(rows).map(({ code, name, rows: own }) => {
    const file = `${head.file} (${name})`;
    const { observations, problems } = readFigureRows({
      ...head,
      file,
      text: tidyText(own),
    });
    const series: SeedComparedSeries = {
      ...head,
      slug: `${head.slug}-${code.toLowerCase()}`,
      title: `${head.title}, ${name}`,
      area: name,
      areaCode: code,
      comparedAs: comparedAs(code, ownCode),
      observations,
    };
    return { series, problems };
  });
  const problems = read.flatMap((one) => one.problems);
  return { series: problems.length > 0 ? [] : read.map(({ series }) => series), problems };
}

function readCells(text: string): string[][] | string {
  try {
    return parse(text, { bom: true, trim: true });
  } catch (error) {
    if (error instanceof CsvError) return `This is not a CSV file that can be read: ${error.message}`;
    throw error;
  }
}
