import type { Frequency } from '@/lib/domain/figure';

/** Whether the figures come when the office asks for them, or are published by a national body in its own time. */
type Supply = 'asked for' | 'published';

/**
 * How many days after the end of a period this office looks for its figures where nobody has set a day. The rule is ours:
 * no publisher promised these days. Whoever is asked needs a few weeks to count, and longer for longer periods. National
 * figures get 26 weeks: those to March 2026 that come with this service could be had in August 2026, 21 weeks later.
 */
const USUAL_DAYS: Record<Supply, Record<Frequency, number>> = {
  'asked for': { monthly: 28, quarterly: 42, 'six-monthly': 56, yearly: 84 },
  published: { monthly: 91, quarterly: 182, 'six-monthly': 182, yearly: 182 },
};

const NATIONAL_BODY =
  /^(?:the )?(?:Home Office|Office for National Statistics|Ministry of Justice|Crown Prosecution Service|Attorney General)\b/i;

/** How the figures of a source come. Where it says that they are not published, somebody has to ask, whoever holds them. */
function supplyOf(source: string): Supply {
  return NATIONAL_BODY.test(source) && !/not published/i.test(source) ? 'published' : 'asked for';
}

/** What says when the figures of a measure are due. `figuresDueAfter` is null where nobody has set a day. */
export type DueRule = { frequency: Frequency; source: string; figuresDueAfter: number | null };

/** Within how many days of the end of a period its figures are due: as somebody set it, or by our usual rule. */
export function daysUntilDue({ frequency, source, figuresDueAfter }: DueRule): number {
  return figuresDueAfter ?? USUAL_DAYS[supplyOf(source)][frequency];
}

const ADJECTIVES: Record<Frequency, string> = {
  monthly: 'monthly',
  quarterly: 'quarterly',
  'six-monthly': '6-monthly',
  yearly: 'yearly',
};

/** "Within 42 days of the end of each period": a day that somebody set, or null for our usual rule, which depends on more. */
export function describeDaySet(days: number | null): string {
  return days === null ? 'By our usual rule' : describeDays(days);
}

/** When the figures of a measure are due, and whose rule that is: ours is never told as anybody's promise. */
export function describeDueRule(rule: DueRule): string {
  const within = describeDays(daysUntilDue(rule));
  if (rule.figuresDueAfter !== null) return within;
  const which = `${ADJECTIVES[rule.frequency]} figures that are ${supplyOf(rule.source)}`;
  return `${within}. This is our usual rule for ${which}. Nobody has set a day for this measure.`;
}

const describeDays = (days: number): string =>
  `Within ${days} ${days === 1 ? 'day' : 'days'} of the end of each period`;
