import {
  EVERY_SHEET,
  onlyFigureOf,
  type TableChoices,
  type WideMapping,
  type WideRoles,
} from '@/lib/domain/figures/figures-mapping';
import type { PeriodType, Unit } from '@/lib/domain/figure';
import { type PeriodColumn, periodColumn } from './wide-columns';
import type { DescribedColumn } from '@/lib/importing/figures/table/describe-columns';
import type { Table } from '@/lib/importing/figures/table/find-table';
import { proposeFigures } from './propose-figures';
import { chosenRows } from './propose-rows';
import { chosenPlaces, type Proposal, type Wanted } from './proposal';

export type Across = { count: number; type: PeriodType; columns: readonly PeriodColumn[] };

/** The columns headed by periods, when there are enough of one type to be a table of its own kind; else null. */
export function wideColumns(table: Table, expected: PeriodType): Across | null {
  const found = table.columns.flatMap((column) => periodColumn(column, expected) ?? []);
  const counts = new Map<PeriodType, number>();
  for (const { period } of found) counts.set(period.type, (counts.get(period.type) ?? 0) + 1);
  const [commonest, count] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? [expected, 0];
  const type = counts.has(expected) ? expected : commonest;
  return found.length < 2 ? null : { count, type, columns: found };
}

type Told = { columns: readonly DescribedColumn[]; wanted: Wanted; choices: TableChoices };
type ProposedRoles = { roles: WideRoles; questions: string[] };

/** The different words that stand in the headings beside the periods: "Charged", "Assigned". */
const restsOf = ({ columns }: Across): string[] =>
  [...new Set(columns.map(({ rest }) => rest))].filter((rest) => rest !== '');

/** Words taken as if they headed columns of figures, to find which is which. */
const asColumns = (words: readonly string[]): DescribedColumn[] =>
  words.map((heading, at) => ({
    ...{ heading, at, parts: [heading], notes: [], labels: [] },
    kind: 'figure',
    periodType: null,
  }));

const aboutRows = (question: string): string =>
  question.replace(/which (column|row)(s?) hold/, 'which row$2 hold');

function proposeRoles(
  across: Across,
  { columns, wanted, choices }: Told,
  picked: ReadonlySet<string>,
): ProposedRoles {
  const { unit } = wanted;
  const chosen = chosenPlaces(choices);
  const rests = restsOf(across);
  if (rests.length > 0) {
    const { places, questions } = chosen
      ? { places: chosen, questions: [] }
      : proposeFigures(asColumns(rests), unit);
    return { roles: { in: 'headings', ...places }, questions };
  }
  // A column that picks the rows, or names an area for each series, does not say what the figures are.
  const texts = columns.filter(({ kind, heading }) => kind === 'text' && !picked.has(heading.toLowerCase()));
  const labels = choices.labels ?? texts.find((column) => column.labels.length > 1)?.heading;
  if (!labels || (!chosen && picked.size > 0))
    return { roles: { in: 'all', as: onlyFigureOf(unit) }, questions: [] };
  if (chosen) return { roles: { in: 'rows', labels, ...chosen }, questions: [] };
  return proposeRowRoles(labels, columns, unit);
}

/** Rows told apart by their labels, as figures of one area ("Offered", "Victims"), when those can be recognised. */
function proposeRowRoles(heading: string, columns: readonly DescribedColumn[], unit: Unit): ProposedRoles {
  const words = columns.find((column) => column.heading === heading)?.labels ?? [];
  const { places, questions } = proposeFigures(asColumns(words), unit);
  return { roles: { in: 'rows', labels: heading, ...places }, questions: questions.map(aboutRows) };
}

/** How to read a table with a column for each period. */
export function proposeWide(table: Table, { across, ...told }: Told & { across: Across }): Proposal {
  const places = new Set(across.columns.map(({ at }) => at));
  const columns = told.columns.filter(({ at }) => !places.has(at));
  const only = chosenRows({ columns, wanted: told.wanted, choices: told.choices });
  const areas = told.choices.areas ?? null;
  const picked = new Set(
    [...only.map(({ heading }) => heading), ...(areas ? [areas] : [])].map((heading) =>
      heading.toLowerCase(),
    ),
  );
  const { roles, questions } = proposeRoles(across, { ...told, columns }, picked);
  const mapping: WideMapping = {
    layout: 'wide',
    sheet: told.choices.sheet === EVERY_SHEET ? EVERY_SHEET : table.sheet,
    periodType: told.choices.periodType ?? across.type,
    only,
    areas,
    marks: told.choices.marks ?? [],
    decimal: told.choices.decimal ?? 'point',
    multiple: told.choices.multiple ?? '1',
    roles,
  };
  return { mapping, questions };
}
