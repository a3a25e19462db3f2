import { addDays, type Day, formatDay, isAfter } from '@/lib/domain/day';
import type { EvidenceState } from './evidence';

/** Expires on a day: what was accepted still counts on it, and no longer on the day after. Days are those of London. */
type Expiring = { state: EvidenceState; expiresOn: Day | null };

/** True when the day on which it expires has passed. */
export const isPast = ({ expiresOn }: Pick<Expiring, 'expiresOn'>, today: Day): boolean =>
  expiresOn !== null && isAfter(today, expiresOn);

/**
 * The state on a day. Nobody writes that evidence expired: accepted evidence is expired from the day after its date, the
 * same on every page and in every rule, also while the worker is down.
 */
export function stateOn(evidence: Expiring, today: Day): EvidenceState {
  return evidence.state === 'accepted' && isPast(evidence, today) ? 'expired' : evidence.state;
}

/** The same evidence with the state it has on a day, for what is shown. */
export const asOn = <E extends Expiring>(evidence: E, today: Day): E => ({
  ...evidence,
  state: stateOn(evidence, today),
});

/**
 * Until when something rests on its evidence, in a sentence; null where the evidence has no last day. A page that is never
 * changed names the day before it has come.
 */
export function describeReliance(expiresOn: Day | null, today: Day): string | null {
  if (expiresOn === null) return null;
  return isPast({ expiresOn }, today)
    ? `The evidence of this expired on ${formatDay(expiresOn)}. We no longer rely on it.`
    : `We rely on the evidence of this until ${formatDay(expiresOn)}.`;
}

/** How far ahead the office looks for evidence that expires. */
const DAYS_AHEAD = 30;

/** The last day on which evidence may expire and be listed as expiring. */
export const evidenceHorizon = (today: Day): Day => addDays(today, DAYS_AHEAD);
