import { readWords } from '@/lib/domain/figures/figure-text';
import { type Day, dayFromParts, formatDay, MONTHS } from '@/lib/domain/day';
import type { Period, PeriodType, ValueFlag } from '@/lib/domain/figure';
import { fitsItsType, parsePeriod, periodFrom } from '@/lib/importing/parse-period';
import type { Cell } from '@/lib/importing/figures/files/grid';
import { readOnce } from '@/lib/importing/figures/files/read-once';

/** A cell as a period: the period, the marks beside it (which belong to the whole row), and why it is none. */
export type ReadPeriod = {
  period: Period | null;
  flags: readonly ValueFlag[];
  notes: readonly string[];
  fault: string | null;
};

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const BRITISH_DAY = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const SHORT_MONTH_YEAR = /^([A-Za-z]{3,9})[- ](\d{2})$/;
const QUARTER_ENDING =
  /^(?:quarter|qtr|3 months|three months) (?:ending|ended|to)(?: the)? (?:\d{1,2} )?([a-z]{3,9}) (\d{4})$/i;
const YEAR_THEN_QUARTER = /^(?:19|20)\d{2} ?-? ?Q[1-4]$|^Q[1-4] ?-? ?(?:19|20)\d{2}$/i;

/** Other ways of writing what `parsePeriod` reads. */
function inUsualWords(text: string): string {
  return text
    .replace(/^(?:YE|year to|12 months (?:to|ending)|twelve months (?:to|ending))(?: the)? /i, 'year ending ')
    .replace(/^(year ending) (?:\d{1,2} )/i, '$1 ')
    .replace(/\bquarter ([1-4])\b/i, 'Q$1')
    .replace(/\b(?:financial year|FY) ?/i, '')
    .replace(SHORT_MONTH_YEAR, '$1 20$2');
}

/** "Quarter ending 30 June 2021", "3 months to June 2021": the quarter that ends with that month, or null. */
function quarterEnding(text: string): Period | null {
  const [, words, year] = QUARTER_ENDING.exec(text) ?? [];
  const last = MONTHS.findIndex((month) => words && month.toLowerCase().startsWith(words.toLowerCase())) + 1;
  if (last < 3) return null;
  return periodFrom('quarter', Number(year), last - 2);
}

function readDay(cell: Cell, text: string): Day | null {
  if (cell.kind === 'date') return cell.date;
  const [, year, month, date] = ISO_DAY.exec(text) ?? [];
  if (year && month && date) return dayFromParts(Number(year), Number(month), Number(date));
  const [, day, monthOfYear, fullYear] = BRITISH_DAY.exec(text) ?? [];
  return day && monthOfYear && fullYear
    ? dayFromParts(Number(fullYear), Number(monthOfYear), Number(day))
    : null;
}

/** Spreadsheets write a month or a quarter as its first or its last day. */
function periodOfDay(on: Day, type: PeriodType): Period | null {
  if (type === 'point') return { type, start: on, end: on };
  const year = Number(on.slice(0, 4));
  const month = Number(on.slice(5, 7));
  // A rolling year is named by its last month, whichever day a spreadsheet keeps for it.
  if (type === 'rolling-year') return periodFrom(type, month === 12 ? year : year - 1, (month % 12) + 1);
  const begins = periodFrom(type, year, month);
  if (begins?.start === on) return begins;
  // Periods last 1, 3, 6 or 12 months; the one that ends on this day began that many months before.
  const starts = [0, 2, 5, 11].map((back) => year * 12 + (month - 1) - back);
  const ending = starts.map((count) => periodFrom(type, Math.floor(count / 12), (count % 12) + 1));
  return ending.find((period) => period?.end === on) ?? null;
}

/** The same days under another name: the year ending March 2022 is the financial year 2021 to 2022. */
function asType(period: Period, type: PeriodType): Period {
  const named: Period = { ...period, type };
  return fitsItsType(named) ? named : period;
}

/** A financial year and the number of a quarter, from two columns, as one text. */
export const joinQuarter = (year: string, quarter: string): string =>
  `${readWords(year).plain} Q${readWords(quarter).plain.replace(/^q(?:uarter|tr)?\s*/i, '')}`;

/**
 * The period a cell names, read as the type the table is known to hold. A period of another type is answered as what it
 * is, for the rules to refuse in words; what is no period has a fault.
 */
export function readPeriod(cell: Cell, type: PeriodType): ReadPeriod {
  const { plain, flags, notes } = readWords(cell.text);
  const on = readDay(cell, plain);
  if (on) {
    const period = periodOfDay(on, type);
    const fault = period
      ? null
      : `${formatDay(on)} is neither the first nor the last day of a ${type.replace('-', ' ')}`;
    return { period, flags, notes, fault };
  }
  const yearMonth = type === 'rolling-year' ? 'rolling-year' : type === 'month' ? 'month' : undefined;
  const period = quarterEnding(plain) ?? parsePeriod(inUsualWords(plain), { yearMonth });
  if (period) return { period: asType(period, type), flags, notes, fault: null };
  return { period: null, flags, notes, fault: whyNoPeriod(plain) };
}

function whyNoPeriod(text: string): string {
  if (text === '') return 'There is no period';
  if (YEAR_THEN_QUARTER.test(text)) {
    return `“${text}” does not say whether its year is a calendar year or a financial year`;
  }
  return `“${text}” is not a period`;
}

/** Reads cells of one column of periods; the same words are read once, because a period stands in the rows of every area. */
export function periodColumnReader(type: PeriodType): (cell: Cell) => ReadPeriod {
  return readOnce((cell) => readPeriod(cell, type));
}

/** True for a cell that names a period of any type. */
export function looksLikePeriod(cell: Cell): boolean {
  if (cell.kind === 'date') return true;
  if (cell.kind === 'blank' || cell.text.length > 40) return false;
  const { plain } = readWords(cell.text);
  return (
    readDay(cell, plain) !== null ||
    quarterEnding(plain) !== null ||
    parsePeriod(inUsualWords(plain)) !== null
  );
}
