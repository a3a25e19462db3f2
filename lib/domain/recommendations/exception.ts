import { labels } from '@/lib/domain/labels';
import type { Objection } from './assessment';
import { type AssuranceLevel, ASSURANCE_LEVELS } from './dials';
import { missingForException, type VerificationAsked } from './verification';

/*
 * Verified by exception: the strength of the evidence is set aside, and nothing else. One person asks, with a reason that is
 * published, and another agrees.
 */

/** That somebody asked for an exception; a second person has not decided yet. */
export type ExceptionAsked = {
  id: string;
  assurance: AssuranceLevel;
  reason: string;
  askedBy: { id: string; name: string };
  askedAt: string;
};

export const EXCEPTION_DECISIONS = labels({ agree: 'Agree', refuse: 'Do not agree' });
export type ExceptionDecision = keyof typeof EXCEPTION_DECISIONS;

/** How sure the office can be where it makes an exception: it has seen something, if only what the force reports. */
export const ASSURANCE_OF_EXCEPTION = ASSURANCE_LEVELS.filter((level) => level !== 'none');

type Part = Pick<VerificationAsked, 'evidence' | 'previous' | 'today'> & {
  addressedTo: 'local' | 'national';
  exception: ExceptionAsked | null;
};

/** Why nobody can ask for an exception for this part now; null when somebody can. */
export function whyNotAskException({ addressedTo, exception, ...part }: Part): Objection<'reason'> | null {
  if (addressedTo === 'national') {
    return { field: 'reason', sentence: 'This part is addressed to national bodies, so we do not verify it' };
  }
  if (exception !== null) {
    return {
      field: 'reason',
      sentence: 'Somebody has asked for this already. A second person must decide first',
    };
  }
  const missing = missingForException(part);
  return missing.length === 0
    ? null
    : { field: 'reason', sentence: `An exception is not possible: ${missing.join(' ')}` };
}

/** Who decides, and how. */
type Deciding = { decision: ExceptionDecision; decider: VerificationAsked['actor'] };

/** Why this person may not decide so on what was asked; null when they may. */
export function whyNotDecideException(
  { decision, decider }: Deciding,
  asked: Pick<ExceptionAsked, 'askedBy'>,
  part: Pick<VerificationAsked, 'evidence' | 'previous' | 'today'>,
): Objection<'decision'> | null {
  if (asked.askedBy.id === decider.id) {
    return { field: 'decision', sentence: 'You asked for this yourself. Another approver must decide' };
  }
  if (decision === 'refuse') return null;
  const missing = missingForException({ ...part, actor: decider });
  return missing.length === 0
    ? null
    : { field: 'decision', sentence: `Verified by exception is not possible: ${missing.join(' ')}` };
}
