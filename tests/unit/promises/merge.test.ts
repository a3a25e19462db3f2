import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Day, day } from '@/lib/domain/day';
import { isClosedState } from '@/lib/domain/promises/closing';
import { missedOf, whyNotMerge } from '@/lib/domain/promises/merge';
import { lateOccurrence, TOLD_STATES, type ToldState, whyNotTell } from '@/lib/domain/promises/occurrences';
import { isOverdue } from '@/lib/domain/promises/promise';
import { type PromiseLink, whyNotLink } from '@/lib/domain/promises/promise-link';
import {
  type Action,
  action,
  after,
  type Ledger,
  ledger,
  OFFICE,
  TODAY,
} from '@/tests/support/promise-ledger';
import { keysOf } from '@/lib/data/lists';

const HOME = { body: OFFICE, inspection: '2021-phase-one', ref: '5' };
const merged = { id: 'p2', number: 2, home: { recommendation: HOME, inspectionTitle: 'Phase one' } };

const told = (start: string, state: ToldState) => ({
  ...{ start: day(start), state, note: 'Minutes', fromResponse: false, evidenceId: null },
  ...{ evidenceExpiresOn: null, toldOn: TODAY },
});

test.each<{ what: string; gone: Partial<Ledger>; kept: Partial<Ledger>; why: RegExp }>([
  { what: 'is closed', gone: { state: 'kept' }, kept: {}, why: /closed/ },
  { what: 'is merged into one that is closed', gone: {}, kept: { state: 'lapsed' }, why: /closed/ },
  {
    what: 'has an owner whom the other one does not have',
    gone: { owners: ['force'] },
    kept: {},
    why: /everybody who owns/,
  },
  {
    what: 'was found late',
    gone: { state: 'late' },
    kept: { state: 'on-track' },
    why: /found this promise late/,
  },
  {
    what: 'is due earlier',
    gone: { dueOn: day('2026-01-31') },
    kept: { dueOn: day('2027-01-31') },
    why: /due earlier/,
  },
  {
    what: 'is due, where the other one has no date',
    gone: { dueOn: day('2027-01-31') },
    kept: {},
    why: /due earlier/,
  },
  {
    what: 'comes round, where the other one does not',
    gone: { cadence: 'monthly' },
    kept: {},
    why: /different times/,
  },
  {
    what: 'is expected for longer',
    gone: { cadence: 'monthly', startsOn: day('2026-06-01') },
    kept: { cadence: 'monthly', startsOn: day('2026-08-01') },
    why: /expected since 1 June 2026/,
  },
  {
    what: 'missed a period that the other one held',
    gone: { cadence: 'monthly', startsOn: day('2026-09-01'), told: [told('2026-09-01', 'not-held')] },
    kept: { cadence: 'monthly', startsOn: day('2026-09-01'), told: [told('2026-09-01', 'held')] },
    why: /was missed by this promise/,
  },
  {
    what: 'was moved more often',
    gone: { moves: [{ from: day('2026-01-31'), to: day('2027-01-31'), reason: 'x', movedOn: TODAY }] },
    kept: {},
    why: /moved more often/,
  },
])('a promise that $what is not merged', ({ gone, kept, why }) => {
  expect(whyNotMerge(ledger({ id: 'p1', ...gone }), ledger({ id: 'p2', ...kept }), TODAY)).toMatch(why);
});

test('a late promise is merged into one that is late too', () => {
  const dueOn = day('2026-01-31');
  expect(whyNotMerge(ledger({ dueOn }), ledger({ id: 'p2', dueOn, state: 'late' }), TODAY)).toBeNull();
});

type Step =
  | { kind: 'do'; at: number; act: Action }
  | { kind: 'add'; promise: Ledger }
  | { kind: 'link'; at: number; ref: string }
  | { kind: 'tell'; at: number; start: Day; state: ToldState }
  | { kind: 'merge'; at: number; into: number };

const at = fc.nat({ max: 4 });
const months = ['2026-08-01', '2026-09-01', '2026-10-01', '2026-11-01'].map(day);
const promise = fc
  .record({
    state: fc.constantFrom('unknown', 'on-track', 'late' as const),
    owners: fc.constantFrom<readonly string[]>([OFFICE], ['force'], ['force', OFFICE], []),
    cadence: fc.constantFrom('once', 'monthly' as const),
    startsOn: fc.constantFrom(null, ...months),
    dueOn: fc.constantFrom(null, day('2026-01-31'), day('2027-01-31')),
  })
  .map(({ cadence, startsOn, owners, ...one }) =>
    ledger({
      ...{ ...one, owners, cadence, isOfficesOwn: owners.includes(OFFICE) },
      startsOn: cadence === 'once' ? null : startsOn,
    }),
  );
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('do' as const), at, act: action }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('add' as const), promise }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('link' as const), at, ref: fc.constantFrom('5', '7') }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      ...{ kind: fc.constant('tell' as const), at, start: fc.constantFrom(...months) },
      state: fc.constantFrom(...keysOf(TOLD_STATES)),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('merge' as const), at, into: at }) },
);

const beginning = fc
  .array(promise, { minLength: 3, maxLength: 5 })
  .map((promises) => promises.map((one, index) => ({ ...one, id: `p${index + 1}` })));

type Register = { promises: Ledger[]; links: Map<string, PromiseLink[]> };

const isLate = (one: Ledger): boolean =>
  one.state === 'late' ||
  (!isClosedState(one.state) && isOverdue(one, TODAY)) ||
  lateOccurrence(one, TODAY) !== null;

const replace = (register: Register, ...changed: Ledger[]): Register => ({
  ...register,
  promises: register.promises.map((one) => changed.find(({ id }) => id === one.id) ?? one),
});

/** What the rules make of a step; what they refuse changes nothing. A promise that was merged changes no more. */
function take(register: Register, one: Step): Register {
  if (one.kind === 'add') {
    const id = `p${register.promises.length + 1}`;
    return { ...register, promises: [...register.promises, { ...one.promise, id }] };
  }
  const found = register.promises[one.at];
  if (!found || found.merged) return register;
  if (one.kind === 'do') return replace(register, after(found, one.act));
  if (one.kind === 'tell') {
    return whyNotTell(one.start, found, TODAY) === null
      ? replace(register, { ...found, told: [...found.told, told(one.start, one.state)] })
      : register;
  }
  if (one.kind === 'link') {
    const links = register.links.get(found.id) ?? [];
    const recommendation = { ...HOME, ref: one.ref };
    const asked = { recommendation, parts: [], isWhole: true };
    if (whyNotLink(asked, { home: HOME, links }) !== null) return register;
    const made = { id: 'l', recommendation, inspectionTitle: '', part: null, isPartConfirmed: true };
    const link = { ...made, reason: 'x', linkedBy: 'Ada', linkedAt: '' };
    return { ...register, links: new Map([...register.links, [found.id, [...links, link]]]) };
  }
  const kept = register.promises[one.into];
  if (!kept || whyNotMerge(found, kept, TODAY) !== null) return register;
  // As the trigger of the database does.
  const isOfficesOwn = kept.isOfficesOwn || found.isOfficesOwn || found.owners.length === 0;
  return replace(
    register,
    { ...found, merged: { ...merged, id: kept.id, on: TODAY, reason: 'x' } },
    { ...kept, isOfficesOwn },
  );
}

test('in 10,000 random sequences of adding, linking, telling, closing and merging nobody closes a promise of the office alone, and no merge hides what is late', () => {
  let merges = 0;
  let lateMerges = 0;
  fc.assert(
    fc.property(beginning, fc.array(step, { minLength: 8, maxLength: 24 }), (promises, steps) => {
      let now: Register = { promises, links: new Map() };
      for (const one of steps) {
        const next = take(now, one);
        for (const [index, promiseNow] of next.promises.entries()) {
          const before = now.promises[index];
          if (!before || before === promiseNow) continue;
          const isOwn = before.isOfficesOwn || before.owners.length === 0;
          if (promiseNow.state !== before.state && isClosedState(promiseNow.state) && isOwn) {
            expect(new Set(promiseNow.hands).size).toBe(2);
          }
          if (one.kind === 'merge' || one.kind === 'link') expect(promiseNow.state).toBe(before.state);
        }
        if (one.kind === 'merge' && next !== now) {
          const [gone, kept] = [now.promises[one.at], next.promises[one.into]];
          if (!gone || !kept) throw new Error('No promise');
          merges += 1;
          if (isLate(gone)) {
            lateMerges += 1;
            expect(isLate(kept)).toBe(true);
          }
          const missed = missedOf(kept, TODAY).map(({ start }) => start);
          expect(missed).toEqual(expect.arrayContaining(missedOf(gone, TODAY).map(({ start }) => start)));
          expect(isClosedState(gone.state) || isClosedState(kept.state)).toBe(false);
        }
        now = next;
      }
    }),
    { numRuns: 10_000, seed: 20_261_130 },
  );
  // The rules are no wall: there were merges to look at, also of late promises.
  expect(merges).toBeGreaterThan(1000);
  expect(lateMerges).toBeGreaterThan(500);
});
