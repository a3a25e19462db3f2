import {
  EVERY_SHEET,
  type FigurePlaces,
  type LongMapping,
  type PeriodPlace,
  type TableChoices,
} from '@/lib/domain/figures/figures-mapping';
import type { PeriodType } from '@/lib/domain/figure';
import { type DescribedColumn, describeColumns } from '@/lib/importing/figures/table/describe-columns';
import type { Table } from '@/lib/importing/figures/table/find-table';
import { textCell } from '@/lib/importing/figures/files/grid';
import { type ProposedFigures, proposeFigures } from './propose-figures';
import { proposeSum } from './propose-sum';
import { pickRows } from './propose-rows';
import { proposeWide, wideColumns } from './propose-wide';
import { chosenPlaces, type Proposal, type Wanted } from './proposal';
import { readPeriod } from '@/lib/importing/figures/periods/read-period';

const STATED = [
  /(?:year ending|year to|12 months to|YE) (?:\d{1,2} )?[A-Z][a-z]+ \d{4}/i,
  /\b\d{4}\/\d{2,4}(?: Q[1-4])?\b/,
  /\b[A-Z][a-z]+ (?:\d{4} )?to [A-Z][a-z]+ \d{4}\b/,
];

type Stated = { text: string; type: PeriodType };

/** The period that the lines above a table say it is of, or null. */
function findStatedPeriod(lines: readonly string[], type: PeriodType): Stated | null {
  for (const line of lines) {
    for (const pattern of STATED) {
      const [text] = pattern.exec(line) ?? [];
      const { period } = text ? readPeriod(textCell(text), type) : { period: null };
      if (text && period) return { text, type: period.type };
    }
  }
  return null;
}

type FoundPeriod = { place: PeriodPlace; type: PeriodType; questions: string[] };

/** What the person said, or null when they said nothing of the period. */
function chosenPeriod(
  columns: readonly DescribedColumn[],
  choices: TableChoices,
  type: PeriodType,
): FoundPeriod | null {
  const { statedPeriod, period: [heading, quarter] = [] } = choices;
  if (statedPeriod) {
    const { period, fault } = readPeriod(textCell(statedPeriod), choices.periodType ?? type);
    const place: PeriodPlace = { kind: 'stated', text: statedPeriod };
    return { place, type: period?.type ?? type, questions: fault ? [`${fault}.`] : [] };
  }
  if (!heading) return null;
  if (quarter)
    return { place: { kind: 'year-and-quarter', year: heading, quarter }, type: 'quarter', questions: [] };
  const column = columns.find((one) => one.heading.toLowerCase() === heading.toLowerCase());
  return { place: { kind: 'column', heading }, type: column?.periodType ?? type, questions: [] };
}

function findPeriod(table: Table, columns: readonly DescribedColumn[], periodType: PeriodType): FoundPeriod {
  const named = (name: RegExp) => columns.find(({ heading }) => name.test(heading))?.heading;
  const [start, end] = [named(/^period[ _]start$/i), named(/^period[ _]end$/i)];
  if (start && end) return { place: { kind: 'start-and-end', start, end }, type: periodType, questions: [] };
  const period = columns.find(({ kind }) => kind === 'period');
  const quarter = columns.find(({ kind }) => kind === 'quarter-number');
  if (period && quarter) {
    const place: PeriodPlace = { kind: 'year-and-quarter', year: period.heading, quarter: quarter.heading };
    return { place, type: 'quarter', questions: [] };
  }
  if (period) {
    const type = period.periodType ?? periodType;
    return { place: { kind: 'column', heading: period.heading }, type, questions: [] };
  }
  const stated = findStatedPeriod(table.preamble, periodType);
  const questions = stated ? [] : ['No column holds periods. Say which period the whole table is about.'];
  return { place: { kind: 'stated', text: stated?.text ?? '' }, type: stated?.type ?? periodType, questions };
}

const headingLike = (columns: readonly DescribedColumn[], name: RegExp): string | null =>
  columns.find(({ heading }) => name.test(heading))?.heading ?? null;

type Told = { columns: readonly DescribedColumn[]; wanted: Wanted; choices: TableChoices };

/** One column of counts is both: its sum over some rows out of its sum over all. */
function addedUpPlaces(columns: readonly DescribedColumn[], chosen: FigurePlaces | null): ProposedFigures {
  const { places, questions } = chosen ? { places: chosen, questions: [] } : proposeFigures(columns, 'count');
  return { places: { ...places, denominator: places.numerator, value: null }, questions };
}

function proposeLong(table: Table, { columns, wanted, choices }: Told): Proposal {
  const period =
    chosenPeriod(columns, choices, wanted.periodType) ?? findPeriod(table, columns, wanted.periodType);
  const chosen = chosenPlaces(choices);
  const figures = chosen ? { places: chosen, questions: [] } : proposeFigures(columns, wanted.unit);
  const sum = proposeSum({ columns, wanted, choices });
  const rows = pickRows(table, { columns, period: period.place, wanted, choices, isAddedUp: sum !== null });
  const addUp = rows.hasTwins ? sum : null;
  const isRate = wanted.unit === 'percent' || wanted.unit === 'ratio';
  const places = addUp && isRate ? addedUpPlaces(columns, chosen) : figures;
  const mapping: LongMapping = {
    layout: 'long',
    sheet: choices.sheet === EVERY_SHEET ? EVERY_SHEET : table.sheet,
    periodType: choices.periodType ?? period.type,
    period: period.place,
    only: [...rows.only, ...(addUp?.only ?? [])],
    areas: choices.areas ?? null,
    marks: choices.marks ?? [],
    decimal: choices.decimal ?? 'point',
    multiple: choices.multiple ?? '1',
    ...places.places,
    flags: headingLike(columns, /^(flags?|marks?|markers?|shorthand)$/i),
    outcome: headingLike(columns, /^outcome([ _](type|code|number))?$/i),
    source: rows.source,
    addUp: addUp?.addUp ?? null,
  };
  const questions = [period, places, rows, addUp].flatMap((said) => said?.questions ?? []);
  return { mapping, questions };
}

/**
 * How a table may be read for a measure: where its periods, its figures and its area stand. What the person said is
 * taken as said. What cannot be told from the table alone becomes a question; nothing is chosen by chance.
 * @throws Refusal when the person named a column that is not there.
 */
export function proposeMapping(table: Table, wanted: Wanted, choices: TableChoices = {}): Proposal {
  const columns = describeColumns(table, wanted.periodType);
  const across = wideColumns(table, choices.periodType ?? wanted.periodType);
  const hasPeriodColumn = columns.some(({ kind }) => kind === 'period');
  const isWide = choices.layout ? choices.layout === 'wide' : !hasPeriodColumn || (across?.count ?? 0) > 2;
  const told = { columns, wanted, choices };
  return across && isWide ? proposeWide(table, { ...told, across }) : proposeLong(table, told);
}
