import { labels } from '@/lib/domain/labels';
import { type Day, isAfter } from '@/lib/domain/day';

/** What became of a request for figures. */
export const REQUEST_STATES = labels({
  asked: 'Asked, not received yet',
  received: 'Received',
  withdrawn: 'No longer needed',
});
export type RequestState = keyof typeof REQUEST_STATES;
/** How a request may end. */
export const REQUEST_ENDS = ['received', 'withdrawn'] as const satisfies readonly RequestState[];

export type FigureRequestRecord = {
  id: string;
  measureRef: string;
  measureTitle: string;
  askedOf: string;
  dueOn: Day;
  note: string;
  state: RequestState;
  askedBy: { id: string; name: string } | null;
  askedAt: string;
  settledNote: string | null;
  settledAt: string | null;
  version: number;
};

/** True for figures that were asked for and have not come by their day. */
export const isRequestLate = (
  { state, dueOn }: Pick<FigureRequestRecord, 'state' | 'dueOn'>,
  today: Day,
): boolean => state === 'asked' && isAfter(today, dueOn);

/** Why figures may not be asked for by this day, or null. */
export const whyNotDueOn = (dueOn: Day, today: Day): string | null =>
  isAfter(dueOn, today) ? null : 'The day the figures are due must be in the future';
