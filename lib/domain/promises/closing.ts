import { type Day, formatDay, isAfter } from '@/lib/domain/day';
import { labels } from '@/lib/domain/labels';
import type { PromiseState } from './promise';

/** A promise that is kept or given up is closed: nothing more is expected of it. */
export const CLOSED_STATES = ['kept', 'lapsed'] as const satisfies readonly PromiseState[];
export type ClosedState = (typeof CLOSED_STATES)[number];

export const isClosedState = (state: PromiseState): state is ClosedState =>
  CLOSED_STATES.some((closed) => closed === state);

/** That somebody asked to close a promise of the office; a second person has not decided yet. */
export type Closing = {
  id: string;
  state: ClosedState;
  reason: string;
  checkedOn: Day;
  evidenceId: string | null;
  proposedBy: { id: string; name: string };
  proposedAt: string;
};

export const CLOSING_DECISIONS = labels({ agree: 'Agree', 'send-back': 'Send it back' });
export type ClosingDecision = keyof typeof CLOSING_DECISIONS;

type Owned = { owners: readonly string[]; isOfficesOwn: boolean };

/** True for a promise that the office owns or once owned, and for one of which nobody has said who owns it. */
export const needsSecondPerson = ({ owners, isOfficesOwn }: Owned): boolean =>
  isOfficesOwn || owners.length === 0;

/** What prevents one person from recording this state alone, in a sentence; null when nothing does. */
export function whyNotAlone(state: PromiseState, promise: Owned): string | null {
  if (!isClosedState(state) || !needsSecondPerson(promise)) return null;
  return promise.owners.length === 0
    ? 'Nobody has said who owns this promise. Correct it first, or ask a second person to close it'
    : 'This is a promise of the office. Ask a second person to close it';
}

type Refused = { field: string; sentence: string };

/** What prevents asking a second person to close a promise; null when nothing does. */
export function whyNotAsk(
  asked: { state: ClosedState; evidence: string | null; checkedOn: Day },
  promise: { closing: Closing | null; state: PromiseState; promisedOn: Day; today: Day },
): Refused | null {
  if (promise.closing !== null) {
    return {
      field: 'state',
      sentence: 'Somebody has asked for this already. A second person must decide first',
    };
  }
  if (promise.state === asked.state)
    return { field: 'state', sentence: 'The promise has this status already' };
  if (asked.state === 'kept' && asked.evidence === null) {
    return { field: 'evidence', sentence: 'Select the evidence that shows it was kept' };
  }
  if (isAfter(asked.checkedOn, promise.today)) {
    return { field: 'checkedOn', sentence: 'The date of the check must be today or in the past' };
  }
  return isAfter(promise.promisedOn, asked.checkedOn)
    ? {
        field: 'checkedOn',
        sentence: `The date of the check must be on or after ${formatDay(promise.promisedOn)}, when the promise was made`,
      }
    : null;
}

/** The evidence that a closing names, as the person who decides finds it. */
export type ClosingEvidence = { state: string; expiresOn: Day | null };

/** What prevents this person from deciding so; null when nothing does. */
export function whyNotDecideClosing(
  { decision, deciderId }: { decision: ClosingDecision; deciderId: string },
  closing: Pick<Closing, 'state' | 'proposedBy'>,
  { evidence, today }: { evidence: ClosingEvidence | null; today: Day },
): Refused | null {
  if (closing.proposedBy.id === deciderId) {
    return { field: 'decision', sentence: 'You asked for this yourself. Somebody else must decide' };
  }
  if (decision === 'send-back' || closing.state === 'lapsed') return null;
  if (evidence?.state !== 'accepted') {
    return { field: 'decision', sentence: 'The evidence has not been accepted. Decide on it first' };
  }
  return evidence.expiresOn !== null && isAfter(today, evidence.expiresOn)
    ? { field: 'decision', sentence: `The evidence expired on ${formatDay(evidence.expiresOn)}` }
    : null;
}
