import { readWords } from '@/lib/domain/figures/figure-text';
import { unusualIn } from '@/lib/domain/figures/plain-characters';
import { type Day, formatDay } from '@/lib/domain/day';
import type { Period, PeriodType, ValueFlag } from '@/lib/domain/figure';
import { fitsItsType, parsePeriod, periodFrom } from '@/lib/importing/parse-period';
import type { Cell } from '@/lib/importing/figures/files/grid';
import { readOnce } from '@/lib/importing/figures/files/read-once';
import {
  periodEndingOn,
  periodEndingWith,
  periodFromTo,
  type PeriodsNamed,
  periodWithLength,
} from './period-by-its-end';
import { dayIn, monthIn } from '@/lib/importing/figures/periods/read-day';

/** A cell as a period: the period, the marks beside it (which belong to the whole row), and why it is none. */
export type ReadPeriod = {
  period: Period | null;
  flags: readonly ValueFlag[];
  notes: readonly string[];
  fault: string | null;
};

const SHORT_YEAR =
  /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)([a-z]*)[-/. ]*'?(\d{2})(?!\d)(?=$| ?(?:to|-|\u2013))/gi;
const SHORT_YEARS = /^((?:Q[1-4] )?)(\d{2}) ?[/-] ?(\d{2})((?: Q[1-4])?)$/i;
const YEAR_THEN_QUARTER = /^(?:19|20)\d{2} ?-? ?Q[1-4]$|^Q[1-4] ?-? ?(?:19|20)\d{2}$/i;
const ONE_FINANCIAL_YEAR = /^(?:financial year|FY) ?\d{2}(?:\d{2})?$/i;

/** "21/22 Q1" with its century, where the second year follows the first. */
function withCentury(text: string): string {
  const [, before = '', first, second, after = ''] = SHORT_YEARS.exec(text) ?? [];
  return Number(second) === Number(first) + 1 ? `${before}20${first}/${second}${after}` : text;
}

/** Other ways of writing what `parsePeriod` reads. */
function inUsualWords(text: string): string {
  const plain = text
    .replace(/\b(?:quarter|qtr) ?([1-4])\b/i, 'Q$1')
    .replace(/\b(?:financial year|FY) ?(?=\d{2,4} ?[-/])/i, '')
    .replace(/,/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return withCentury(plain).replace(SHORT_YEAR, '$1$2 20$3');
}

/** A period in words, whatever type it is of; null for none. */
function periodInWords(text: string, yearMonth?: 'month' | 'rolling-year'): Period | null {
  if (text === '' || ONE_FINANCIAL_YEAR.test(text)) return null;
  return periodWithLength(text) ?? periodFromTo(text) ?? parsePeriod(inUsualWords(text), { yearMonth });
}

const readDay = (cell: Cell, text: string): Day | null => (cell.kind === 'date' ? cell.date : dayIn(text));

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

/** The period of a day, or of a month under a heading such as "Quarter ending"; with why it is none. */
function readDayAs(on: Day, { type, by }: PeriodsNamed): Pick<ReadPeriod, 'period' | 'fault'> {
  const period = by === 'end' && type !== 'rolling-year' ? periodEndingOn(type, on) : periodOfDay(on, type);
  if (period) return { period, fault: null };
  const which = by === 'end' ? 'not the end' : 'neither the first nor the last day';
  return { period, fault: `${formatDay(on)} is ${which} of a ${type.replace('-', ' ')}` };
}

/**
 * The period a cell names, read as the type the table is known to hold. A period of another type is answered as what it
 * is, for the rules to refuse in words; what is no period has a fault.
 */
export function readPeriod(cell: Cell, asked: PeriodType | PeriodsNamed): ReadPeriod {
  const named: PeriodsNamed = typeof asked === 'string' ? { type: asked, by: 'usual' } : asked;
  const { type } = named;
  const { plain, flags, notes } = readWords(cell.text);
  const on = readDay(cell, plain);
  if (on) return { ...readDayAs(on, named), flags, notes };
  const month = named.by === 'end' ? monthIn(plain) : null;
  if (month) {
    const ending = periodEndingWith(type, month);
    const fault = ending ? null : `“${plain}” is not the end of a ${type.replace('-', ' ')}`;
    return { period: ending, flags, notes, fault };
  }
  const yearMonth = type === 'rolling-year' ? 'rolling-year' : type === 'month' ? 'month' : undefined;
  const period = periodInWords(plain, yearMonth);
  if (period) return { period: asType(period, type), flags, notes, fault: null };
  return { period: null, flags, notes, fault: whyNoPeriod(plain) };
}

function whyNoPeriod(text: string): string {
  if (text === '') return 'There is no period';
  if (YEAR_THEN_QUARTER.test(text)) {
    return `“${text}” does not say whether its year is a calendar year or a financial year`;
  }
  if (ONE_FINANCIAL_YEAR.test(text)) return `“${text}” does not say in which year it begins and ends`;
  return `“${text}” is not a period${unusualIn(text)}`;
}

/** Reads cells of one column of periods; the same words are read once, because a period stands in the rows of every area. */
export function periodColumnReader(asked: PeriodType | PeriodsNamed): (cell: Cell) => ReadPeriod {
  return readOnce((cell) => readPeriod(cell, asked));
}

/** True for a cell that names a period of any type. */
export function looksLikePeriod(cell: Cell): boolean {
  if (cell.kind === 'date') return true;
  if (cell.kind === 'blank' || cell.text.length > 40) return false;
  const { plain } = readWords(cell.text);
  return readDay(cell, plain) !== null || periodInWords(plain) !== null;
}
