import { BLANK, type Grid } from './grid';
import { type Attributes, odsCell } from './ods-cell';
import { type MemoryBudget, memoryBudget } from './memory-budget';
import { type SheetUnderWay, startSheet } from './ods-sheet';
import { madeCellSharer } from '@/lib/importing/figures/table/share-cells';
import { lowered, raised, struck } from './superscript';

/** Spaces and line breaks are elements of their own; nobody means more of them than this. */
const MOST_SPACES = 100;
const NOT_MERGED = { columns: 1, rows: 1 };

const SHOWN = { raised, lowered, struck } as const;
type Position = keyof typeof SHOWN | null;

/** `spans`: how the cell shows its words, then each span that has begun, the innermost last. */
type CellUnderWay = {
  attributes: Attributes;
  style: string;
  words: string;
  paragraphs: number;
  isInParagraph: boolean;
  spans: Position[];
};

/** What the styles of a file say that matters: which sheets are hidden, and which numbers are shown as per cents. */
type Styles = {
  underWay: string;
  hiding: Set<string>;
  /** The names of ways to show a number as a per cent, and the styles of cells by the way they show theirs. */
  percents: Set<string>;
  showing: Map<string, string>;
  /** Styles of words that stand raised or lowered, or are struck through. */
  positions: Map<string, keyof typeof SHOWN>;
};

/** What was begun and has not ended yet. */
export type Reading = {
  grids: Grid[];
  styles: Styles;
  sheet: SheetUnderWay | null;
  cell: CellUnderWay | null;
  /** How deep inside a part that is passed over; 0 in the sheet itself. */
  passedOver: number;
  budget: MemoryBudget;
  share: ReturnType<typeof madeCellSharer>;
};

export function startReading(): Reading {
  const budget = memoryBudget();
  return {
    ...{ grids: [], sheet: null, cell: null, passedOver: 0, budget, share: madeCellSharer(budget.takeWords) },
    styles: {
      underWay: '',
      hiding: new Set(),
      percents: new Set(),
      showing: new Map(),
      positions: new Map(),
    },
  };
}

/** A number of times, or of cells; 1 where it is not said or makes no sense. */
function times(attributes: Attributes, name: string): number {
  const words = attributes[name];
  if (words === undefined) return 1;
  const said = Number(words);
  return Number.isSafeInteger(said) && said > 0 ? said : 1;
}

/** "super 58%" and "33% 58%" stand raised; "sub 58%" and "-33% 58%" lowered (ODF 1.3 part 3, style:text-position). */
function positionOf(attributes: Attributes): Position {
  if ((attributes['style:text-line-through-style'] ?? 'none') !== 'none') return 'struck';
  const words = attributes['style:text-position'];
  if (words === undefined || /^0%/.test(words)) return null;
  return /^(sub|-)/.test(words) ? 'lowered' : 'raised';
}

/** Rows and columns that somebody hid, or that a filter takes out of sight. */
const isHidden = (attributes: Attributes): boolean =>
  ['collapse', 'filter'].includes(attributes['table:visibility'] ?? '');

/** Adds words to the cell under way, where they stand in a paragraph of it. */
export function addWords({ cell }: Reading, words: string): void {
  if (!cell?.isInParagraph) return;
  const position = cell.spans.findLast((one) => one !== null);
  cell.words += position ? SHOWN[position](words) : words;
}

/** A cell without a style of its own has that of its column. */
function startCell(reading: Reading, attributes: Attributes): void {
  const style = attributes['table:style-name'] ?? reading.sheet?.styleOfColumn() ?? '';
  const spans = [reading.styles.positions.get(style) ?? null];
  reading.cell = { attributes, style, words: '', paragraphs: 0, isInParagraph: false, spans };
}

/** What the beginning of an element means, by its name. */
export const BEGIN: Readonly<Record<string, (reading: Reading, attributes: Attributes) => void>> = {
  'number:percentage-style': ({ styles }, attributes) => styles.percents.add(attributes['style:name'] ?? ''),
  'style:style': ({ styles }, attributes) => {
    styles.underWay = attributes['style:name'] ?? '';
    styles.showing.set(styles.underWay, attributes['style:data-style-name'] ?? '');
  },
  'style:text-properties': ({ styles }, attributes) => {
    const position = positionOf(attributes);
    if (position) styles.positions.set(styles.underWay, position);
  },
  'style:table-properties': ({ styles }, attributes) => {
    if (attributes['table:display'] === 'false') styles.hiding.add(styles.underWay);
  },
  'table:table': (reading, attributes) => {
    const isHidden = reading.styles.hiding.has(attributes['table:style-name'] ?? '');
    reading.sheet = isHidden ? null : startSheet(attributes['table:name'] ?? '', reading.budget);
  },
  'table:table-column': ({ sheet }, attributes) =>
    sheet?.addColumns({
      times: times(attributes, 'table:number-columns-repeated'),
      isHidden: isHidden(attributes),
      style: attributes['table:default-cell-style-name'] ?? '',
    }),
  'table:table-row': ({ sheet }, attributes) =>
    sheet?.startRow(times(attributes, 'table:number-rows-repeated'), isHidden(attributes)),
  'table:table-cell': startCell,
  'table:covered-table-cell': startCell,
  'text:p': ({ cell }) => {
    if (!cell) return;
    if (cell.paragraphs > 0) cell.words += '\n';
    cell.paragraphs += 1;
    cell.isInParagraph = true;
  },
  'text:span': ({ cell, styles }, attributes) => {
    cell?.spans.push(styles.positions.get(attributes['text:style-name'] ?? '') ?? null);
  },
  'text:s': (reading, attributes) =>
    addWords(reading, ' '.repeat(Math.min(times(attributes, 'text:c'), MOST_SPACES))),
  'text:tab': (reading) => addWords(reading, '\t'),
  'text:line-break': (reading) => addWords(reading, '\n'),
};

const showsPercent = ({ percents, showing }: Styles, style: string): boolean =>
  percents.has(showing.get(style) ?? '');

function endCell(reading: Reading): void {
  const { sheet, cell, share, styles } = reading;
  reading.cell = null;
  if (!sheet || !cell) return;
  const { attributes, style, words } = cell;
  const position = styles.positions.get(style);
  const shown = { words, isPercent: showsPercent(styles, style), mark: position ? SHOWN[position] : null };
  const made = odsCell(attributes, shown);
  sheet.addCell(share(made), times(attributes, 'table:number-columns-repeated'), {
    columns: times(attributes, 'table:number-columns-spanned'),
    rows: times(attributes, 'table:number-rows-spanned'),
  });
}

/** What lies under a merged cell is not seen, and so is no figure. */
function endCoveredCell(reading: Reading): void {
  const repeated = times(reading.cell?.attributes ?? {}, 'table:number-columns-repeated');
  reading.cell = null;
  reading.sheet?.addCell(BLANK, repeated, NOT_MERGED);
}

/** What the end of an element means, by its name. */
export const END: Readonly<Record<string, (reading: Reading) => void>> = {
  'text:p': ({ cell }) => {
    if (cell) cell.isInParagraph = false;
  },
  'text:span': ({ cell }) => {
    cell?.spans.pop();
  },
  'table:table-cell': endCell,
  'table:covered-table-cell': endCoveredCell,
  'table:table-row': ({ sheet }) => sheet?.endRow(),
  'table:table': (reading) => {
    if (reading.sheet) reading.grids.push(reading.sheet.grid());
    reading.sheet = null;
  },
};
