import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isClosedState, whyNotAlone } from '@/lib/domain/promises/closing';
import { action, after, ledger, OFFICE } from '@/tests/support/promise-ledger';

const BEGINNINGS = [ledger(), ledger({ owners: ['force', OFFICE] })];

test('in 10,000 random sequences nobody of the office closes a promise of the office alone, whoever is named as its owner', () => {
  fc.assert(
    fc.property(fc.constantFrom(...BEGINNINGS), fc.array(action, { maxLength: 25 }), (beginning, actions) => {
      let now = beginning;
      for (const act of actions) {
        const next = after(now, act);
        if (next.state !== now.state && isClosedState(next.state)) {
          expect(new Set(next.hands).size).toBe(2);
          if (next.state === 'kept') {
            expect(act).toMatchObject({ kind: 'decide', evidence: { state: 'accepted' } });
          }
        }
        now = next;
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
