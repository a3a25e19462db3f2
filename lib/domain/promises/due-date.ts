import { type Day, daysBetween, formatDay, isAfter } from '@/lib/domain/day';

/** One date that a promise was due by, after another or as the first. The reason is published. */
export type DueMove = { from: Day | null; to: Day; reason: string; movedOn: Day };

/** What is told of a move of a due date, saved or still being written. */
export const DUE_WORDS = { to: 'Due by', reason: 'Why' } as const;

export type DueHistory = {
  /** The date that was made first. It stays, whatever is said later. */
  first: Day | null;
  /** How often the first date was put off or brought forward. Setting a date where there was none is no move. */
  times: number;
  /** Whole months from the first date to the one that counts now; negative where it is earlier. */
  months: number;
  /** Days between the same two. */
  days: number;
};

/** Whole months from one day to another, as a calendar counts them; negative when `to` is earlier. */
export function wholeMonths(from: Day, to: Day): number {
  if (isAfter(from, to)) return 0 - wholeMonths(to, from);
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth;
  return toDay < fromDay ? months - 1 : months;
}

/** How often and how far a due date was moved. `moves` are all of them, oldest first. */
export function historyOfDue(moves: readonly DueMove[]): DueHistory {
  const [oldest] = moves;
  const last = moves.at(-1);
  const first = oldest ? (oldest.from ?? oldest.to) : null;
  if (first === null || !last) return { first, times: 0, months: 0, days: 0 };
  return {
    first,
    times: moves.filter(({ from }) => from !== null).length,
    months: wholeMonths(first, last.to),
    days: daysBetween(first, last.to),
  };
}

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

/** "Moved 3 times, 14 months in all", or null where the date was never moved. */
export function describeMoves(moves: readonly DueMove[]): string | null {
  const { times, months, days } = historyOfDue(moves);
  if (times === 0) return null;
  const length = months === 0 ? counted(Math.abs(days), 'day') : counted(Math.abs(months), 'month');
  const far = days === 0 ? 'back to the first date' : `${length}${days < 0 ? ' earlier' : ''}`;
  return `Moved ${counted(times, 'time')}, ${far}`;
}

/** How far ahead a date may be: further is a slip of the keyboard. */
const MOST_YEARS_AHEAD = 20;

/** What prevents moving a due date, in a sentence for the field of the new date; null when nothing does. */
export function whyNotMove(
  { from, to }: { from: Day | null; to: Day },
  { promisedOn, today }: { promisedOn: Day; today: Day },
): string | null {
  if (from === to) return `The promise is due by ${formatDay(to)} already`;
  if (isAfter(promisedOn, to)) {
    return `The date must be on or after ${formatDay(promisedOn)}, when the promise was made`;
  }
  const years = Number(to.slice(0, 4)) - Number(today.slice(0, 4));
  return years > MOST_YEARS_AHEAD ? `The date must be within ${MOST_YEARS_AHEAD} years` : null;
}
