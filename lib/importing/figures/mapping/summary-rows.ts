import type { PeriodType } from '@/lib/domain/figure';
import type { Cell } from '@/lib/importing/figures/files/grid';

const ADDS_UP =
  /\b(?:sub-?)?totals?\b|\b(?:year|quarter|month)[ -]to[ -]date\b|\bytd\b|\bcumulative\b|^all (?:quarters|months|years|periods)$/i;
const AVERAGES = /\b(?:average|mean|median)\b/i;

/** Why a label, such as "Q1 total" or "Year to date", heads a row that other rows make up; null for any other label. */
export function whySummary({ text }: Cell): string | null {
  const words = text.trim();
  if (ADDS_UP.test(words)) return `“${words}” is a total, not a period`;
  return AVERAGES.test(words) ? `“${words}” is worked out from other rows` : null;
}

const MONTHS: Record<PeriodType, number> = {
  ...{ point: 0, month: 1, quarter: 3, 'half-year': 6 },
  ...{ 'financial-year': 12, 'calendar-year': 12, 'rolling-year': 12 },
};

/** True for a type of period that holds several of the other: a year among quarters. */
export const isLonger = (type: PeriodType, than: PeriodType): boolean => MONTHS[type] > MONTHS[than];
