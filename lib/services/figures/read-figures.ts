import type { MeasureForFigures } from '@/lib/data/figures/figures';
import { listUncoveredFigures } from '@/lib/data/uncovered/figures';
import type { Day } from '@/lib/domain/day';
import { type ImportTarget, periodTypeOf } from '@/lib/domain/figures/figure-import';
import { askMeaning } from '@/lib/domain/figures/missing-marks';
import type { TableChoices } from '@/lib/domain/figures/figures-mapping';
import { planFigures } from '@/lib/domain/figures/figures-plan';
import type { IncomingFigure } from '@/lib/domain/figures/figures-plan-line';
import { BASES, type PeriodType } from '@/lib/domain/figure';
import { Refusal } from '@/lib/domain/refusal';
import { applyToTables } from '@/lib/importing/figures/mapping/apply-mapping';
import { type AreasNamed, areasInTables, NO_AREAS } from '@/lib/importing/figures/table/areas-in-table';
import { type DescribedColumn, describeColumns } from '@/lib/importing/figures/table/describe-columns';
import type { Table } from '@/lib/importing/figures/table/find-table';
import type { CellReason, LeftOut } from '@/lib/importing/figures/table/row-ledger';
import type { Grid } from '@/lib/importing/figures/files/grid';
import type { PlannedRow } from '@/lib/importing/figures/mapping/planned-row';
import type { Proposal } from '@/lib/importing/figures/mapping/proposal';
import { asWritten } from '@/lib/importing/figures/mapping/written-as';
import { proposeMapping } from '@/lib/importing/figures/mapping/propose-mapping';
import { whyAnotherArea, whyOtherRows } from '@/lib/importing/figures/table/why-another-area';
import { askBasis, askOfNumbers } from './ask-before-reading';
import { expectationsFor, seriesFor, type TargetSeries } from './figure-series';
import { hashOfPlans, type SeriesPlan } from './series-plan';
import { sourceOfRow, withSourceOfRows } from './source-of-rows';
import { tablesOf } from './tables-of-file';

/** A file of figures, read as far as it can be. Without a plan, a person still has something to say. */
export type FiguresRead = {
  preamble: readonly string[];
  columns: DescribedColumn[];
  sheets: readonly string[];
  /** The tables of the sheet that is read, by their titles. */
  titles: readonly string[];
  proposal: Proposal;
  /** Marks in the place of figures of which nobody has said what they mean; each is a question. */
  unknownMarks: readonly string[];
  /** Cells that could not be read, and what was left out on purpose. */
  refused: readonly CellReason[];
  leftOut: readonly LeftOut[];
  plans: SeriesPlan[];
  /** SHA-256 of what saving would add: the same for the same figures on the same record. */
  planHash: string;
};

export type FiguresWanted = {
  measure: MeasureForFigures;
  target: ImportTarget;
  choices: TableChoices;
  fileName: string;
};

/**
 * Reads a table of figures and compares it with the record; changes nothing. What is in the way of reading it, once
 * there is a table, is a question to the person. The file is loaded by `load`, so that its cells can be let go as soon
 * as they are read: a large file would otherwise be in memory twice.
 * @throws Refusal when there is no table.
 */
export async function readFigures(
  load: () => Promise<readonly Grid[]>,
  wanted: FiguresWanted,
  today: Day,
): Promise<FiguresRead> {
  const { areas, named, ...read } = readCells(await load(), wanted);
  if (read.proposal.questions.length > 0) return { ...read, plans: [], planHash: hashOfPlans([]) };
  try {
    const { periodType } = read.proposal.mapping;
    const plans = await planSeries(wanted, { areas, named }, { periodType, today });
    return { ...read, plans, planHash: hashOfPlans(plans) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const proposal = { ...read.proposal, questions: [error.sentence] };
    return { ...read, proposal, plans: [], planHash: hashOfPlans([]) };
  }
}

/** Rows by the area they are of; null where the file is of one area. */
type RowsByArea = Map<string | null, PlannedRow[]>;
type CellsRead = Omit<FiguresRead, 'plans' | 'planHash'> & { areas: RowsByArea; named: AreasNamed };

/** Everything that is to be had from the cells themselves. */
function readCells(grids: readonly Grid[], wanted: FiguresWanted): CellsRead {
  const { choices } = wanted;
  const { sheets, titles, unread, ...found } = tablesOf(grids, choices);
  const main = asWritten(found.main, choices.decimal);
  const tables = found.tables.map((table) => asWritten(table, choices.decimal));
  const proposal = askBasis(wanted.target, askOfNumbers(main, choices, propose(main, wanted)));
  const { mapping } = proposal;
  const columns = describeColumns(main, mapping.periodType);
  const open = {
    ...{
      preamble: main.preamble,
      columns,
      sheets,
      titles,
      proposal,
      unknownMarks: [],
      refused: [],
      leftOut: [],
    },
    ...{ areas: new Map(), named: NO_AREAS },
  };
  if (proposal.questions.length > 0) return open;
  try {
    const { rows, refused, leftOut, unknownMarks } = applyToTables(tables, mapping, wanted.measure.scope);
    if (unknownMarks.length > 0)
      return { ...open, unknownMarks, proposal: { ...proposal, questions: unknownMarks.map(askMeaning) } };
    const named = areasInTables(tables, { mapping, columns, fileName: wanted.fileName });
    return { ...open, refused, leftOut: [...unread, ...leftOut], areas: byArea(rows), named };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ...open, proposal: { ...proposal, questions: [error.sentence] } };
  }
}

function byArea(rows: readonly PlannedRow[]): RowsByArea {
  const areas: RowsByArea = new Map();
  for (const row of rows) {
    const known = areas.get(row.area);
    if (known) known.push(row);
    else areas.set(row.area, [row]);
  }
  return areas;
}

/** How the table may be read; where the person named something that is not there, what the table itself suggests. */
function propose(table: Table, { measure, target, choices }: FiguresWanted): Proposal {
  const about = { unit: measure.unit, about: `${measure.title}. ${measure.scope}` };
  try {
    return proposeMapping(table, { ...about, ...expectationsFor(measure, target) }, choices);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const wanted = { ...about, periodType: periodTypeOf(measure.frequency), area: target.area };
    return { ...proposeMapping(table, wanted), questions: [error.sentence] };
  }
}

/**
 * Compares rows with the series they belong to, each area with its own. Empties `areas` as it goes.
 * @throws Refusal when the file, or the rows, name another area than that of the series.
 */
async function planSeries(
  { measure, target }: Pick<FiguresWanted, 'measure' | 'target'>,
  { areas, named }: { areas: RowsByArea; named: AreasNamed },
  { periodType, today }: { periodType: PeriodType; today: Day },
): Promise<SeriesPlan[]> {
  const targets = [...areas].map(([area, rows]) => {
    const series = withSourceOfRows(seriesFor(measure, target, { area, periodType }), rows);
    const isAnother = area === null ? whyAnotherArea(named, series.area) : whyOtherRows(area, series.area);
    if (isAnother !== null) throw new Refusal('unusable-input', isAnother);
    assertSameBasis(series, target);
    return { area, series };
  });
  const known = await listUncoveredFigures(targets.flatMap(({ series }) => (series.isNew ? [] : [series])));
  return targets.map(({ area, series }) => {
    const incoming = (areas.get(area) ?? []).map((row) => toIncoming(row, sourceOfRow(row, target, series)));
    areas.delete(area);
    const held = series.isNew ? [] : (known.get(series.id) ?? []);
    return { series, lines: planFigures(held, incoming, { series, today }) };
  });
}

/** @throws Refusal where the person said another date than the one the series counts by. */
function assertSameBasis({ basis, title }: TargetSeries, target: ImportTarget): void {
  if (target.basis === null || target.basis === basis) return;
  const [said, held] = [BASES[target.basis].toLowerCase(), BASES[basis].toLowerCase()];
  throw new Refusal(
    'unusable-input',
    `You said that the file counts by: ${said}. The series “${title}” counts by: ${held}. Choose another series.`,
  );
}

// Written out field by field here and where the rows are made: copying "the rest" of an object costs many times the
// memory, and there may be 100,000 rows.
const toIncoming = (row: PlannedRow, source: string): IncomingFigure => ({
  place: row.place,
  period: row.period,
  source,
  numerator: row.numerator,
  denominator: row.denominator,
  value: row.value,
  flags: row.flags,
  note: row.note,
  saysMarks: row.saysMarks,
  warnings: row.warnings,
});
