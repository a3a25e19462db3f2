import fc from 'fast-check';
import { day } from '@/lib/domain/day';
import {
  type ClosingDecision,
  CLOSED_STATES,
  type ClosingEvidence,
  whyNotAlone,
  whyNotAsk,
  whyNotDecideClosing,
} from '@/lib/domain/promises/closing';
import type { Mergeable } from '@/lib/domain/promises/merge';
import { CHECKED_STATES, type CheckedState } from '@/lib/domain/promises/promise';

/* What people do to a promise, at random, and what the office's own rules make of it. */

export const TODAY = day('2026-11-24');
export const OFFICE = 'office';

/** A promise, and who had a hand in each change of its status. */
export type Ledger = Mergeable & {
  /** As the database keeps it: once the office's, always the office's. */
  isOfficesOwn: boolean;
  hands: string[];
};

/** An open promise of which nothing else is known. */
export const ledger = (change: Partial<Ledger> = {}): Ledger => ({
  ...{ id: 'p1', state: 'unknown', checkedOn: null, owners: [OFFICE], isOfficesOwn: true, closing: null },
  ...{ cadence: 'once', startsOn: null, told: [], dueOn: null, moves: [], merged: null, hands: [] },
  ...change,
});

export type Action = { who: string } & (
  | { kind: 'check'; state: CheckedState }
  | { kind: 'ask'; state: (typeof CLOSED_STATES)[number]; evidence: string | null }
  | { kind: 'decide'; decision: ClosingDecision; evidence: ClosingEvidence | null }
  | { kind: 'own'; owners: readonly string[] }
);

const person = { who: fc.constantFrom('Ada', 'Ben', 'Cas') };
const evidence = fc.option(
  fc.record({
    state: fc.constantFrom('accepted', 'in-review', 'rejected', 'draft'),
    expiresOn: fc.constantFrom(null, day('2026-11-23'), day('2027-01-01')),
  }),
);
export const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ ...person, kind: fc.constant('check' as const), state: fc.constantFrom(...CHECKED_STATES) }),
  fc.record({
    ...person,
    kind: fc.constant('ask' as const),
    state: fc.constantFrom(...CLOSED_STATES),
    evidence: fc.constantFrom(null, 'minutes'),
  }),
  fc.record({
    ...person,
    kind: fc.constant('decide' as const),
    decision: fc.constantFrom<ClosingDecision>('agree', 'send-back'),
    evidence,
  }),
  fc.record({
    ...person,
    kind: fc.constant('own' as const),
    owners: fc.constantFrom(['force'], [OFFICE], ['force', OFFICE]),
  }),
);

/** What the office's own rules make of an action; what they refuse changes nothing. */
export function after(ledger: Ledger, act: Action): Ledger {
  if (act.kind === 'own') {
    return {
      ...ledger,
      owners: act.owners,
      isOfficesOwn: ledger.isOfficesOwn || act.owners.includes(OFFICE),
    };
  }
  if (act.kind === 'check') {
    return whyNotAlone(act.state, ledger) === null
      ? { ...ledger, state: act.state, checkedOn: TODAY, hands: [act.who] }
      : ledger;
  }
  if (act.kind === 'ask') {
    const asked = { state: act.state, evidence: act.evidence, checkedOn: TODAY };
    if (whyNotAsk(asked, { ...ledger, promisedOn: TODAY, today: TODAY }) !== null) return ledger;
    const proposedBy = { id: act.who, name: act.who };
    const about = { id: 'c', reason: 'Because', checkedOn: TODAY, proposedAt: '', evidenceId: act.evidence };
    return { ...ledger, closing: { ...about, state: act.state, proposedBy } };
  }
  const { closing } = ledger;
  const decided = { decision: act.decision, deciderId: act.who };
  if (!closing || whyNotDecideClosing(decided, closing, { evidence: act.evidence, today: TODAY }) !== null)
    return ledger;
  if (act.decision === 'send-back') return { ...ledger, closing: null };
  return {
    ...ledger,
    closing: null,
    state: closing.state,
    checkedOn: TODAY,
    hands: [closing.proposedBy.id, act.who],
  };
}
