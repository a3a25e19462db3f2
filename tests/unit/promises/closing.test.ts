import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '@/lib/domain/day';
import {
  type Closing,
  type ClosingDecision,
  CLOSED_STATES,
  type ClosingEvidence,
  isClosedState,
  whyNotAlone,
  whyNotAsk,
  whyNotDecideClosing,
} from '@/lib/domain/promises/closing';
import { CHECKED_STATES, type CheckedState, type PromiseState } from '@/lib/domain/promises/promise';

const today = day('2026-11-24');
const OFFICE = 'office';

/** A promise, and who had a hand in each change of its status. */
type Ledger = {
  state: PromiseState;
  owners: readonly string[];
  /** As the database keeps it: once the office's, always the office's. */
  isOfficesOwn: boolean;
  closing: Closing | null;
  hands: string[];
};

type Action = { who: string } & (
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
const action: fc.Arbitrary<Action> = fc.oneof(
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
function after(ledger: Ledger, act: Action): Ledger {
  if (act.kind === 'own') {
    return {
      ...ledger,
      owners: act.owners,
      isOfficesOwn: ledger.isOfficesOwn || act.owners.includes(OFFICE),
    };
  }
  if (act.kind === 'check') {
    return whyNotAlone(act.state, ledger) === null
      ? { ...ledger, state: act.state, hands: [act.who] }
      : ledger;
  }
  if (act.kind === 'ask') {
    const asked = { state: act.state, evidence: act.evidence, checkedOn: today };
    if (whyNotAsk(asked, { ...ledger, promisedOn: today, today }) !== null) return ledger;
    const proposedBy = { id: act.who, name: act.who };
    const about = { id: 'c', reason: 'Because', checkedOn: today, proposedAt: '', evidenceId: act.evidence };
    return { ...ledger, closing: { ...about, state: act.state, proposedBy } };
  }
  const { closing } = ledger;
  const decided = { decision: act.decision, deciderId: act.who };
  if (!closing || whyNotDecideClosing(decided, closing, { evidence: act.evidence, today }) !== null)
    return ledger;
  if (act.decision === 'send-back') return { ...ledger, closing: null };
  return { ...ledger, closing: null, state: closing.state, hands: [closing.proposedBy.id, act.who] };
}

const BEGINNINGS: Ledger[] = [
  { state: 'unknown', owners: [OFFICE], isOfficesOwn: true, closing: null, hands: [] },
  { state: 'unknown', owners: ['force', OFFICE], isOfficesOwn: true, closing: null, hands: [] },
];

test('in 10,000 random sequences nobody of the office closes a promise of the office alone, whoever is named as its owner', () => {
  fc.assert(
    fc.property(fc.constantFrom(...BEGINNINGS), fc.array(action, { maxLength: 25 }), (beginning, actions) => {
      let ledger = beginning;
      for (const act of actions) {
        const next = after(ledger, act);
        if (next.state !== ledger.state && isClosedState(next.state)) {
          expect(new Set(next.hands).size).toBe(2);
          if (next.state === 'kept') {
            expect(act).toMatchObject({ kind: 'decide', evidence: { state: 'accepted' } });
          }
        }
        ledger = next;
      }
    }),
    { numRuns: 10_000 },
  );
});

test('two people with accepted evidence do close it, so the rule is no wall', () => {
  const [own] = BEGINNINGS;
  if (!own) throw new Error('No promise');
  const asked = after(own, { who: 'Ada', kind: 'ask', state: 'kept', evidence: 'minutes' });
  const accepted = { state: 'accepted', expiresOn: null };
  expect(after(asked, { who: 'Ben', kind: 'decide', decision: 'agree', evidence: accepted }).state).toBe(
    'kept',
  );
  expect(after(asked, { who: 'Ada', kind: 'decide', decision: 'agree', evidence: accepted }).state).toBe(
    'unknown',
  );
});

test('a promise of others is closed by one person, and one of which nobody knows the owner is not', () => {
  expect(whyNotAlone('kept', { owners: ['force'], isOfficesOwn: false })).toBeNull();
  expect(whyNotAlone('late', { owners: [OFFICE], isOfficesOwn: true })).toBeNull();
  expect(whyNotAlone('kept', { owners: [], isOfficesOwn: false })).toMatch(/Nobody has said who owns/);
});
