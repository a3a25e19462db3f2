import { type Day, isAfter } from '../day';
import type { InspectionAtAGlance } from '../recommendations/at-a-glance';
import { countStandings, type StandingCount, standingsOf } from '../recommendations/recommendation';
import { listReviews } from '../recommendations/review';
import { daysLeft } from './clock-in-words';
import { statutoryClock } from './statutory-clock';

/** What a list of inspections tells of one, beside its name and its dates. */
export type InspectionLine = { counts: StandingCount[]; next: Day | null };

/** The parts by their status, and the next day on which something is due: the answer, a review or a promise. */
export function inspectionLine(
  { inspection, recommendations }: InspectionAtAGlance,
  today: Day,
): InspectionLine {
  const { publishedOn, respondedOn } = inspection;
  const isRunning = daysLeft(inspection, today) !== null;
  const promises = recommendations.flatMap(({ responses, actions }) => [
    ...responses.flatMap((response) => response.promises),
    ...actions,
  ]);
  const days = [
    ...(isRunning ? [statutoryClock(publishedOn, respondedOn).lastDay] : []),
    ...recommendations.flatMap(listReviews).map(({ on }) => on),
    ...promises.flatMap(({ dueOn, state, merged }) =>
      dueOn === null || state === 'kept' || merged ? [] : [dueOn],
    ),
  ];
  return {
    counts: countStandings(recommendations.flatMap(standingsOf)),
    next: days.filter((on) => !isAfter(today, on)).toSorted()[0] ?? null,
  };
}

/** The inspections of which no response is recorded: those whose 56 days run, the fewest days left first; then the others. */
export const unanswered = <T extends { publishedOn: Day; respondedOn: Day | null }>(
  inspections: readonly T[],
  today: Day,
): T[] =>
  inspections
    .filter(({ publishedOn, respondedOn }) => respondedOn === null && publishedOn <= today)
    .map((one) => ({ one, left: daysLeft(one, today) ?? Number.MAX_SAFE_INTEGER }))
    .toSorted((a, b) => a.left - b.left)
    .map(({ one }) => one);

/** The newest that a response is recorded of; where there is none, the newest. `inspections` are newest first. */
export const newestAnswered = <T extends { respondedOn: Day | null }>(
  inspections: readonly T[],
): T | undefined => inspections.find(({ respondedOn }) => respondedOn !== null) ?? inspections[0];
