import { type Day, daysBetween, formatDay } from '../day';
import type { InspectionRecord } from './inspection-record';
import { dayNumber, RESPONSE_PERIOD_DAYS, statutoryClock } from './statutory-clock';

type Answered = Pick<InspectionRecord, 'publishedOn' | 'respondedOn'>;

/** Days left of the 56 after today, where no response is recorded and the period has begun and not ended; else null. */
export function daysLeft({ publishedOn, respondedOn }: Answered, today: Day): number | null {
  const left = daysBetween(today, statutoryClock(publishedOn, respondedOn).lastDay);
  return respondedOn === null && left >= 0 && left < RESPONSE_PERIOD_DAYS ? left : null;
}

/**
 * Where the 56 days of section 55 of the Police Act 1996 are, in dates and day numbers: "Answered on day 64, 17 September
 * 2021". Never a verdict: whether more time was agreed, or an answer was given elsewhere, is not known here.
 */
export function clockInWords(inspection: Answered, today: Day): string {
  const { publishedOn, respondedOn } = inspection;
  const { lastDay, responseDayNumber } = statutoryClock(publishedOn, respondedOn);
  if (respondedOn !== null) return `Answered on day ${responseDayNumber ?? ''}, ${formatDay(respondedOn)}`;
  if (today < publishedOn) return `Day 1 is ${formatDay(publishedOn)}`;
  const left = daysLeft(inspection, today);
  if (left === null) return `Day 56 was ${formatDay(lastDay)}. No response is recorded here`;
  if (left === 0) return 'Today is day 56. No response is recorded here';
  const days = left === 1 ? '1 day' : `${left} days`;
  return `Day ${dayNumber(publishedOn, today)}: ${days} left, until ${formatDay(lastDay)}`;
}
