declare const dayBrand: unique symbol;

/** A calendar day in the office's own calendar, as ISO text: '2021-09-17'. No time and no zone. */
export type Day = string & { readonly [dayBrand]: 'Day' };

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
const MILLISECONDS_A_DAY = 86_400_000;

// Our own table: Node's en-GB data writes "Sept", and browsers may differ from the server.
export const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
] as const; // prettier-ignore

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysInMonth(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

// Reckoned rather than asked of Date: a chart of 520 months asks a few thousand times.
function isDay(text: string): text is Day {
  if (!ISO_DAY.test(text)) return false;
  const dayOfMonth = Number(text.slice(8));
  return dayOfMonth > 0 && dayOfMonth <= daysInMonth(Number(text.slice(0, 4)), Number(text.slice(5, 7)));
}

/** The day written in `text` as YYYY-MM-DD, or null when it is not a real calendar day. */
export function parseDay(text: string): Day | null {
  return isDay(text) ? text : null;
}

/** The day written in `text`. @throws RangeError when it is not a real calendar day. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`Not a day: ${text}`);
  return text;
}

const twoDigits = (part: number) => (part < 10 ? `0${part}` : String(part));
const isYear = (year: number) => Number.isInteger(year) && year >= 1000 && year <= 9999;

/** Only for parts that are known to be those of a day. */
const writtenDay = (year: number, month: number, dayOfMonth: number) =>
  `${year}-${twoDigits(month)}-${twoDigits(dayOfMonth)}` as Day;

/** The day from its parts (month 1 to 12), or null when there is no such day. */
export function dayFromParts(year: number, month: number, dayOfMonth: number): Day | null {
  if (!isYear(year) || !Number.isInteger(dayOfMonth) || dayOfMonth < 1) return null;
  if (dayOfMonth > daysInMonth(year, month)) return null;
  return writtenDay(year, month, dayOfMonth);
}

const LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function partsInLondon(instant: Date): (type: Intl.DateTimeFormatPartTypes) => string {
  const parts = LONDON.formatToParts(instant);
  return (type) => parts.find((candidate) => candidate.type === type)?.value ?? '';
}

/** Today in the office's own time zone (Europe/London). The instant comes in from outside. */
export function dayInLondon(instant: Date): Day {
  const part = partsInLondon(instant);
  return day(`${part('year')}-${part('month')}-${part('day')}`);
}

/** The hour of the day, 0 to 23, in the office's own time zone. */
export function hourInLondon(instant: Date): number {
  return Number(partsInLondon(instant)('hour'));
}

/** "17 September 2021 at 2:05pm", in the office's own time zone. */
export function formatInstant(instant: Date): string {
  const hour = hourInLondon(instant);
  const time = `${hour % 12 === 0 ? 12 : hour % 12}:${partsInLondon(instant)('minute')}${hour < 12 ? 'am' : 'pm'}`;
  return `${formatDay(dayInLondon(instant))} at ${time}`;
}

const toMilliseconds = (value: Day) => Date.parse(`${value}T00:00:00Z`);

/** The length of a month counted from year 0. */
function lengthOf(month: number): number {
  return daysInMonth(Math.floor(month / 12), (month % 12) + 1);
}

/** `value` moved by whole days; negative goes back. @throws RangeError for a part of a day, and for years before 1000 or after 9999. */
export function addDays(value: Day, days: number): Day {
  if (!Number.isInteger(days)) throw new RangeError(`Not a number of days: ${days}`);
  // Months counted from year 0, so that the year takes care of itself.
  let month = Number(value.slice(0, 4)) * 12 + Number(value.slice(5, 7)) - 1;
  let dayOfMonth = Number(value.slice(8)) + days;
  let length = lengthOf(month);
  while (dayOfMonth < 1) {
    month -= 1;
    length = lengthOf(month);
    dayOfMonth += length;
  }
  while (dayOfMonth > length) {
    dayOfMonth -= length;
    month += 1;
    length = lengthOf(month);
  }
  const year = Math.floor(month / 12);
  if (!isYear(year)) throw new RangeError(`No day ${days} days from ${value}`);
  return writtenDay(year, (month % 12) + 1, dayOfMonth);
}

/** `value` moved by whole months: the same day of the month, or the last day of a month that is shorter. */
export function addMonths(value: Day, months: number): Day {
  const month = Number(value.slice(0, 4)) * 12 + Number(value.slice(5, 7)) - 1 + months;
  const dayOfMonth = Math.min(Number(value.slice(8)), lengthOf(month));
  const moved = dayFromParts(Math.floor(month / 12), (month % 12) + 1, dayOfMonth);
  if (moved === null) throw new RangeError(`No day ${months} months from ${value}`);
  return moved;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((toMilliseconds(to) - toMilliseconds(from)) / MILLISECONDS_A_DAY);
}

/** True when `a` is a later day than `b`. */
export function isAfter(a: Day, b: Day): boolean {
  return a > b;
}

/** "17 September 2021": the form the office writes. */
export function formatDay(value: Day): string {
  const [year = '', month = '', dayOfMonth = ''] = value.split('-');
  return `${Number(dayOfMonth)} ${MONTHS[Number(month) - 1] ?? ''} ${Number(year)}`;
}
