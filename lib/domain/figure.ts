import { type Day, formatDay, MONTHS } from '@/lib/domain/day';

/** What one point of a series covers. Rolling years overlap one another; everything else follows on. */
export const PERIOD_TYPES = {
  month: 'Month',
  quarter: 'Quarter',
  'half-year': 'Half-year',
  'financial-year': 'Financial year',
  'calendar-year': 'Calendar year',
  'rolling-year': 'Rolling year (periods overlap)',
  point: 'Point in time',
} as const;
export type PeriodType = keyof typeof PERIOD_TYPES;

/** Which date puts a case into a period. The two never share a line: recent cases have not finished. */
export const BASES = {
  recorded: 'By date the offence was recorded',
  outcome: 'By date of the outcome',
  decision: 'By date of the decision',
  'not-applicable': 'Not applicable',
  'not-stated': 'Not stated by the source',
} as const;
export type Basis = keyof typeof BASES;

export const UNITS = {
  percent: 'Per cent',
  count: 'Count',
  days: 'Days',
  ratio: 'Ratio',
  'percentage-points': 'Percentage points',
  'yes-no': 'Yes or no',
} as const;
export type Unit = keyof typeof UNITS;

/** Which way is good. "Neutral" measures are victims' choices or volumes: a rise is never called better or worse. */
export const DIRECTIONS = {
  up: 'Higher is better',
  down: 'Lower is better',
  neutral: 'Neither direction is better',
  range: 'A middle range is best',
} as const;
export type Direction = keyof typeof DIRECTIONS;

export const FREQUENCIES = {
  monthly: 'Monthly',
  quarterly: 'Quarterly',
  'six-monthly': 'Twice a year',
  yearly: 'Yearly',
} as const;
export type Frequency = keyof typeof FREQUENCIES;

/** Marks that a source puts on a value, in the Government Analysis Function's shorthand. */
export const SOURCE_FLAGS = {
  c: 'confidential',
  x: 'not available',
  z: 'not applicable',
  low: 'is more than 0, but rounds to 0',
  p: 'provisional',
  r: 'revised',
  b: 'break in the series',
  u: 'low reliability',
  e: 'estimated',
} as const;

/** Every mark that may be on a value: those of its source, and that nobody has yet decided whether it may be shown. */
export const VALUE_FLAGS = { ...SOURCE_FLAGS, checking: 'being checked' } as const;
export type ValueFlag = keyof typeof VALUE_FLAGS;

export type Period = { type: PeriodType; start: Day; end: Day };

/** One value of a series. `value` is given only by sources that publish no numerator and denominator. */
export type Figure = {
  period: Period;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  flags: readonly ValueFlag[];
  revision: number;
};

/** True when consecutive periods of this type share days, so their points are not independent. */
export function overlaps(type: PeriodType): boolean {
  return type === 'rolling-year';
}

const IN_PLACE_OF_NUMBERS: readonly ValueFlag[] = ['c', 'x', 'z', 'checking'];

/** True for a figure that its flags keep back (confidential, not available, not applicable, being checked), whatever numbers came with it. */
export function isWithheld({ flags }: Pick<Figure, 'flags'>): boolean {
  return flags.some((flag) => IN_PLACE_OF_NUMBERS.includes(flag));
}

/**
 * The figure to show, in the measure's unit: a per cent or ratio is derived from numerator and denominator where both
 * are known, a count is its numerator; else the published value. Null when there is nothing to show.
 */
export function figureOf(
  { numerator, denominator, value }: Pick<Figure, 'numerator' | 'denominator' | 'value'>,
  unit: Unit,
): number | null {
  if (unit === 'percent' || unit === 'ratio') {
    if (numerator === null || denominator === null) return value;
    if (denominator === 0) return null;
    return (unit === 'percent' ? 100 : 1) * (numerator / denominator);
  }
  return numerator ?? value;
}

const year = (value: Day) => Number(value.slice(0, 4));
const month = (value: Day) => Number(value.slice(5, 7));
const monthName = (value: Day) => MONTHS[month(value) - 1] ?? '';
const monthYear = (value: Day) => `${monthName(value)} ${year(value)}`;

/** "April to June 2021", "2014 to 2015", "year ending March 2025": the period in words. */
export function describePeriod({ type, start, end }: Period): string {
  if (type === 'point') return formatDay(end);
  if (type === 'month') return monthYear(end);
  if (type === 'calendar-year') return String(year(end));
  if (type === 'financial-year') return `${year(start)} to ${year(end)}`;
  if (type === 'rolling-year') return `year ending ${monthYear(end)}`;
  const from = year(start) === year(end) ? monthName(start) : monthYear(start);
  return `${from} to ${monthYear(end)}`;
}

/** "Mar 2025": a month on an axis. */
export function shortMonth(value: Day): string {
  return `${monthName(value).slice(0, 3)} ${year(value)}`;
}

/** The short form for an axis: "Apr to Jun 2021", "2014 to 2015", "Mar 2025". It names the period as the text does. */
export function shortPeriod({ type, start, end }: Period): string {
  if (type === 'calendar-year') return String(year(end));
  if (type === 'financial-year') return describePeriod({ type, start, end });
  const last = shortMonth(end);
  return type === 'quarter' ? `${shortMonth(start).slice(0, 3)} to ${last}` : last;
}

/** One name for a period, the same in every series. */
export function periodKey({ start, end }: Pick<Period, 'start' | 'end'>): string {
  return `${start}/${end}`;
}

/** The newest revision of each period, oldest period first. Revisions never overwrite; readers see the latest. */
export function latestRevisions<T extends Pick<Figure, 'period' | 'revision'>>(
  observations: readonly T[],
): T[] {
  const newest = new Map<string, T>();
  for (const observation of observations) {
    const key = periodKey(observation.period);
    const known = newest.get(key);
    if (!known || known.revision < observation.revision) newest.set(key, observation);
  }
  return [...newest.values()].sort((a, b) => a.period.end.localeCompare(b.period.end));
}

/** What is over the denominators: a share is out of a whole, a ratio sets one count against another. */
export const denominatorHeading = (unit: Unit): string => (unit === 'ratio' ? 'Divided by' : 'Out of');

/** "2.8%", "1,944 offences" without the noun, "32 days": a figure as people write it. One decimal for per cents. */
export function formatFigure(figure: number, unit: Unit): string {
  if (unit === 'percent') return `${figure.toFixed(1)}%`;
  if (unit === 'percentage-points') return `${figure.toFixed(1)} percentage points`;
  // Under 10 a second decimal still tells figures apart: action plans for each referral are all between 1 and 2.
  if (unit === 'ratio') return figure.toFixed(figure < 10 ? 2 : 1);
  if (unit === 'days') return `${formatNumber(figure)} days`;
  if (unit === 'yes-no') return figure === 0 ? 'No' : 'Yes';
  return formatNumber(figure);
}

// Made once: making one takes longer than writing all the numbers of a chart.
const NUMBER = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/** A number with thousands separators, at most one decimal. */
export function formatNumber(figure: number): string {
  // Nearly every number of a chart is a count under a million, and a long chart writes thousands of them.
  if (!Number.isInteger(figure) || figure < 0 || figure >= 1_000_000) return NUMBER.format(figure);
  if (figure < 1000) return String(figure);
  return `${Math.floor(figure / 1000)},${String(figure % 1000).padStart(3, '0')}`;
}
