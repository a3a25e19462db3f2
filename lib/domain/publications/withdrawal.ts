import { labels } from '@/lib/domain/labels';
import { PUBLICATION_STATES, type PublicationState } from './publication';

/** That somebody asked to withdraw an edition; a second person has not decided yet. */
export type WithdrawalAsked = {
  id: string;
  reason: string;
  askedBy: { id: string; name: string };
  askedAt: string;
};

/** The same, with the edition that it is about. */
export type WithdrawalOfEdition = WithdrawalAsked & { publication: { id: string; number: number } };

/** That an edition was withdrawn, and what its readers are told. */
export type Withdrawn = { reason: string; askedBy: string; agreedBy: string; agreedAt: string };

export const WITHDRAWAL_DECISIONS = labels({ agree: 'Withdraw it', refuse: 'Leave it public' });

/** Why nobody can ask to withdraw this edition now, or null when somebody can. */
export function whyNotAskWithdrawal(state: PublicationState, asked: WithdrawalAsked | null): string | null {
  if (state !== 'published')
    return `Only an edition that the public reads can be withdrawn. This one is “${PUBLICATION_STATES[state]}”.`;
  return asked === null ? null : 'Somebody has asked for this already. A second person must decide first.';
}

/** Why this person may not decide on what was asked, or null when they may. */
export function whyNotDecideWithdrawal(
  state: PublicationState,
  { askedBy }: Pick<WithdrawalAsked, 'askedBy'>,
  actorId: string,
): string | null {
  if (state !== 'published') return 'The public does not read this edition any more.';
  return askedBy.id === actorId ? 'You asked for this yourself. Another approver must decide.' : null;
}
