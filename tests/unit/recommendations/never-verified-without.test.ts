import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day, type Day, isAfter } from '@/lib/domain/day';
import {
  type EvidenceState,
  type EvidenceStrength,
  type Provenance,
  whyNotDecide,
} from '@/lib/domain/evidence/evidence';
import { SUFFICIENCY_TICKS, type SufficiencyTick, whyNotSufficient } from '@/lib/domain/evidence/sufficiency';
import { can, type Role } from '@/lib/domain/permissions';
import { whyNotFind, whyNotVerified } from '@/lib/domain/recommendations/assessment';
import type { CurrentDials } from '@/lib/domain/recommendations/assessment-record';
import { type AssuranceLevel, FINDINGS, type Finding, findingOf } from '@/lib/domain/recommendations/dials';
import {
  type ExceptionAsked,
  type ExceptionDecision,
  whyNotAskException,
  whyNotDecideException,
} from '@/lib/domain/recommendations/exception';
import { recheck } from '@/lib/domain/recommendations/recheck';
import { askForExceptionForm } from '@/lib/schemas/recommendations/verify-by-exception';

/*
 * Random people do random things, each as its service would let them (lib/services/evidence, assess-requirement, verify-by-exception). Whatever
 * they do, in whatever order, a part is never read as verified without what the rules ask for. The sentences below are
 * written from the rules, not from the code that is tested.
 */

const ROLE_OF = {
  officer: 'officer',
  secondOfficer: 'officer',
  approver: 'approver',
  secondApprover: 'approver',
  panelMember: 'panel',
  administrator: 'administrator',
} as const satisfies Record<string, Role>;
type Person = keyof typeof ROLE_OF;

type Item = {
  state: EvidenceState;
  strength: EvidenceStrength;
  provenance: Provenance;
  expiresOn: Day | null;
  filedBy: Person;
  decidedBy: Person | null;
  ticks: readonly SufficiencyTick[];
  isLinked: boolean;
};
/** `exception`: who asked for it and why, where somebody did. */
type Entry = { finding: Finding; by: Person; exception: Asked | null };
type Asked = { by: Person; reason: string };
type World = { today: Day; items: Item[]; entries: Entry[]; asked: Asked | null };

type Action =
  | { do: 'file'; by: Person; strength: EvidenceStrength; provenance: Provenance; days: number | null }
  | {
      do: 'decide';
      by: Person;
      at: number;
      decision: 'accepted' | 'rejected';
      ticks: readonly SufficiencyTick[];
    }
  | { do: 'link'; by: Person; at: number; isLinked: boolean }
  | { do: 'find'; by: Person; finding: Finding; assurance: AssuranceLevel }
  | { do: 'ask'; by: Person; reason: string }
  | { do: 'answer'; by: Person; decision: ExceptionDecision }
  | { do: 'wait'; days: number };

const person = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom<Person>('officer', 'approver', 'secondApprover') },
  { weight: 1, arbitrary: fc.constantFrom<Person>('secondOfficer', 'panelMember', 'administrator') },
);
const ticks = fc.oneof(
  { weight: 3, arbitrary: fc.constant(SUFFICIENCY_TICKS) },
  { weight: 1, arbitrary: fc.subarray([...SUFFICIENCY_TICKS]) },
);
const finding = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom<Finding>('under-review', 'verified') },
  { weight: 1, arbitrary: fc.constantFrom<Finding>(...FINDINGS) },
);
const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      ...{ do: fc.constant('file' as const), by: person },
      strength: fc.constantFrom<EvidenceStrength>('activity', 'activity', 'output', 'outcome'),
      provenance: fc.constantFrom<Provenance>('self-reported', 'office-tested', 'independent'),
      days: fc.option(fc.integer({ min: 0, max: 60 })),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      ...{ do: fc.constant('decide' as const), by: person, at: fc.nat(2), ticks },
      decision: fc.constantFrom('accepted' as const, 'accepted' as const, 'rejected' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('link' as const),
      by: person,
      at: fc.nat(2),
      isLinked: fc.boolean(),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      ...{ do: fc.constant('find' as const), by: person, finding },
      assurance: fc.constantFrom<AssuranceLevel>('self-reported', 'tested', 'independently-verified'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      ...{ do: fc.constant('ask' as const), by: person },
      reason: fc.constantFrom('The force showed us the letters', 'It is a small step', ' '),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      ...{ do: fc.constant('answer' as const), by: person },
      decision: fc.constantFrom<ExceptionDecision>('agree', 'agree', 'refuse'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 45 }) }),
  },
);

const linked = ({ items }: World) => items.filter(({ isLinked }) => isLinked);

/** What is read of the part on the day. */
function readPart(world: World): CurrentDials['found'] {
  const newest = world.entries.at(-1);
  if (!newest) return null;
  const by = { id: newest.by, name: newest.by };
  const why = { reason: 'A reason', effectiveOn: world.today, recordedBy: by, approvedBy: null };
  const found = { finding: newest.finding, assurance: 'tested', wouldChange: null } as const;
  return recheck({ ...found, ...why, recordedAt: '2026-11-24T10:00:00.000Z' }, linked(world), world.today);
}

function decide(world: World, { by, at, decision, ticks: found }: Extract<Action, { do: 'decide' }>): void {
  const item = world.items[at];
  if (!item || !can(ROLE_OF[by], 'evidence:decide')) return;
  if (whyNotDecide({ state: item.state, filedBy: { id: item.filedBy } }, by)) return;
  if (whyNotSufficient(decision, found)) return;
  Object.assign(item, { state: decision, decidedBy: by, ticks: found });
}

function find(world: World, { by, finding: asked, assurance }: Extract<Action, { do: 'find' }>): void {
  if (!can(ROLE_OF[by], 'requirement:assess')) return;
  const { today } = world;
  const found = readPart(world);
  const about = { addressedTo: 'local', publishedOn: day('2021-07-16'), today } as const;
  const wanted = { finding: asked, assurance, effectiveOn: today, nextReviewOn: null };
  if (whyNotFind(wanted, { ...about, before: findingOf({ found }) })) return;
  const why = whyNotVerified(wanted, {
    ...{ evidence: linked(world), today },
    previous: found && { finding: found.finding, recordedBy: found.recordedBy.id },
    actor: { id: by, mayVerify: can(ROLE_OF[by], 'requirement:verify') },
  });
  if (!why) record(world, { finding: asked, by, exception: null });
}

/** What is recorded as verified is so at once: reading it anew must not be what makes it honest. */
function record(world: World, entry: Entry): void {
  world.entries.push(entry);
  const read = readPart(world)?.finding;
  if (read !== entry.finding) throw new Error(`${entry.finding} dishonestly, read as ${read}`);
}

/** What the services of an exception ask the rules. */
function partOf(world: World) {
  const found = readPart(world);
  const previous = found && { finding: found.finding, recordedBy: found.recordedBy.id };
  return { evidence: linked(world), previous, today: world.today };
}

function ask(world: World, { by, reason }: Extract<Action, { do: 'ask' }>): void {
  if (!can(ROLE_OF[by], 'exception:ask')) return;
  if (!askForExceptionForm.shape.reason.safeParse(reason).success) return;
  const exception = world.asked && exceptionOf(world.asked);
  if (!whyNotAskException({ ...partOf(world), addressedTo: 'local', exception }))
    world.asked = { by, reason };
}

function answer(world: World, { by, decision }: Extract<Action, { do: 'answer' }>): void {
  const { asked } = world;
  if (asked === null || !can(ROLE_OF[by], 'exception:decide')) return;
  const decider = { id: by, mayVerify: can(ROLE_OF[by], 'requirement:verify') };
  if (whyNotDecideException({ decision, decider }, exceptionOf(asked), partOf(world))) return;
  world.asked = null;
  if (decision === 'agree') record(world, { finding: 'verified-by-exception', by, exception: asked });
}

const exceptionOf = ({ by, reason }: Asked): ExceptionAsked => ({
  ...{ id: 'exception', assurance: 'self-reported', reason, askedAt: '2026-11-24T10:00:00.000Z' },
  askedBy: { id: by, name: by },
});

function act(world: World, one: Action): void {
  if (one.do === 'wait') world.today = addDays(world.today, one.days);
  if (one.do === 'decide') decide(world, one);
  if (one.do === 'find') find(world, one);
  if (one.do === 'ask') ask(world, one);
  if (one.do === 'answer') answer(world, one);
  if (one.do === 'file' && can(ROLE_OF[one.by], 'evidence:file')) {
    const { by: filedBy, strength, provenance, days } = one;
    const expiresOn = days === null ? null : addDays(world.today, days);
    const undecided = { state: 'in-review', decidedBy: null, ticks: [], isLinked: true } as const;
    world.items.push({ ...undecided, strength, provenance, expiresOn, filedBy });
  }
  const item = one.do === 'link' ? world.items[one.at] : undefined;
  if (one.do === 'link' && item && can(ROLE_OF[one.by], 'evidence:link')) item.isLinked = one.isLinked;
}

/** Accepted by another than its filer, found to be all 4 things, and in date. */
const isReliable = ({ state, decidedBy, filedBy, ticks: found, expiresOn }: Item, today: Day): boolean =>
  state === 'accepted' &&
  decidedBy !== null &&
  decidedBy !== filedBy &&
  found.length === 4 &&
  (expiresOn === null || !isAfter(today, expiresOn));

/** What the rules ask for, in their own words. */
function assertHonest(world: World): void {
  const read = readPart(world)?.finding;
  if (read !== 'verified' && read !== 'verified-by-exception') return;
  const reliable = linked(world).filter((item) => isReliable(item, world.today));
  const [before, newest] = world.entries.slice(-2);
  const bySecond =
    before?.finding === 'under-review' &&
    newest !== undefined &&
    ROLE_OF[newest.by] === 'approver' &&
    newest.by !== before.by;
  const isHonest =
    read === 'verified'
      ? reliable.some(
          ({ provenance, strength }) =>
            provenance !== 'self-reported' && !['intention', 'activity'].includes(strength),
        )
      : reliable.length > 0 && isAskedByAnother(newest);
  if (!bySecond || !isHonest) throw new Error(`${read} dishonestly: ${JSON.stringify(world)}`);
}

const isAskedByAnother = (entry: Entry | undefined): boolean =>
  entry !== undefined &&
  entry.exception !== null &&
  entry.exception.by !== entry.by &&
  ['officer', 'approver'].includes(ROLE_OF[entry.exception.by]) &&
  entry.exception.reason.trim() !== '';

test('10,000 random sequences of actions by random people never reach verified, or verified by exception, dishonestly', () => {
  let verified = 0;
  let byException = 0;
  let lapsed = 0;
  fc.assert(
    fc.property(fc.array(action, { minLength: 30, maxLength: 60, size: 'max' }), (actions) => {
      const world: World = { today: day('2026-11-24'), items: [], entries: [], asked: null };
      for (const one of actions) {
        act(world, one);
        assertHonest(world);
        const read = readPart(world)?.finding;
        if (read === 'verified') verified += 1;
        if (read === 'verified-by-exception') byException += 1;
        if (read === 'needs-rechecking') lapsed += 1;
      }
    }),
    { numRuns: 10_000 },
  );
  // Honest ways there are walked too, else this would prove nothing.
  expect(verified).toBeGreaterThan(1000);
  expect(byException).toBeGreaterThan(200);
  expect(lapsed).toBeGreaterThan(100);
});
