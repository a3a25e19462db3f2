import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day, day } from '@/lib/domain/day';
import {
  EVIDENCE_STRENGTHS,
  type EvidenceState,
  type EvidenceStrength,
  PROVENANCES,
  type Provenance,
  whyNotDecide,
} from '@/lib/domain/evidence/evidence';
import { can, type Role } from '@/lib/domain/permissions';
import { whyNotFind, whyNotVerified } from '@/lib/domain/recommendations/assessment';
import { type AssessmentRecord, currentDials } from '@/lib/domain/recommendations/assessment-record';
import {
  ASSURANCE_LEVELS,
  type AssuranceLevel,
  type Finding,
  findingOf,
  FINDINGS,
} from '@/lib/domain/recommendations/dials';
import { standingOf } from '@/lib/domain/recommendations/standing';
import { entry } from '@/tests/support/record-values';

/*
 * Random people do random things to one part, day after day: file evidence, decide on it, let time pass, and record what
 * the office found. What is asked here is written in other words than the rules themselves.
 */

const SEQUENCES = 10_000;
const BEGINS = day('2026-01-05');

const PEOPLE: Record<string, Role> = {
  olive: 'officer',
  otto: 'officer',
  ada: 'approver',
  asa: 'approver',
  alma: 'administrator',
  pat: 'panel',
};

type Step =
  | { does: 'file'; who: string; strength: EvidenceStrength; provenance: Provenance; days: number | null }
  | { does: 'decide'; who: string; item: number; decision: 'accepted' | 'rejected' }
  | { does: 'wait'; days: number }
  | { does: 'find'; who: string; finding: Finding; assurance: AssuranceLevel };

const oneOf = <T extends string>(labels: Readonly<Record<T, string>>) =>
  fc.constantFrom(...Object.keys(labels).filter((key): key is T => key in labels));
const who = fc.constantFrom('ada', 'asa', 'ada', 'asa', ...Object.keys(PEOPLE));

/** Tried far more often than a person would, so that many sequences come near. */
const OFTEN: readonly Finding[] = ['under-review', 'verified'];

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    does: fc.constant('file' as const),
    who,
    strength: oneOf<EvidenceStrength>(EVIDENCE_STRENGTHS),
    provenance: oneOf<Provenance>(PROVENANCES),
    days: fc.option(fc.integer({ min: 1, max: 30 }), { nil: null }),
  }),
  fc.record({
    does: fc.constant('decide' as const),
    who,
    item: fc.nat(50),
    decision: fc.constantFrom('accepted' as const, 'accepted' as const, 'rejected' as const),
  }),
  fc.record({ does: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 20 }) }),
  fc.record({
    does: fc.constant('find' as const),
    who,
    finding: fc.constantFrom<Finding>(...OFTEN, ...OFTEN, ...OFTEN, ...FINDINGS),
    assurance: fc.constantFrom<AssuranceLevel>('tested', 'document-checked', ...ASSURANCE_LEVELS),
  }),
);

type Item = {
  state: EvidenceState;
  strength: EvidenceStrength;
  provenance: Provenance;
  expiresOn: Day | null;
  filedBy: string;
};
type Part = { today: Day; evidence: Item[]; history: AssessmentRecord[] };

function file(part: Part, { who: by, strength, provenance, days }: Extract<Step, { does: 'file' }>): void {
  if (!can(PEOPLE[by] ?? 'panel', 'evidence:file')) return;
  const expiresOn = days === null ? null : addDays(part.today, days);
  part.evidence.push({ state: 'in-review', strength, provenance, expiresOn, filedBy: by });
}

function decide(part: Part, { who: by, item, decision }: Extract<Step, { does: 'decide' }>): void {
  const found = part.evidence[item % part.evidence.length];
  if (!found || !can(PEOPLE[by] ?? 'panel', 'evidence:decide')) return;
  if (whyNotDecide({ state: found.state, filedBy: { id: found.filedBy } }, by) === null)
    found.state = decision;
}

/** Records the finding where the rules let this person; answers whether it was recorded. */
function find(part: Part, { who: by, finding, assurance }: Extract<Step, { does: 'find' }>): boolean {
  const { today, evidence, history } = part;
  const role = PEOPLE[by] ?? 'panel';
  if (!can(role, 'requirement:assess')) return false;
  const { found } = currentDials(history);
  const asked = { finding, assurance, effectiveOn: today, nextReviewOn: null };
  const about = { addressedTo: 'local', publishedOn: BEGINS, today } as const;
  const objections = [
    whyNotFind(asked, { ...about, before: findingOf({ found }) }),
    whyNotVerified(asked, {
      evidence,
      previous: found && { finding: found.finding, recordedBy: found.recordedBy.id },
      actor: { id: by, mayVerify: can(role, 'requirement:verify') },
      today,
    }),
  ];
  if (objections.some((objection) => objection !== null)) return false;
  const recordedBy = { id: by, name: by };
  const made = { finding, assurance, wouldChange: null };
  history.unshift(entry({ force: null, found: made, recordedBy, effectiveOn: today }));
  return true;
}

/** Evidence that somebody else than its filer accepted, that has not expired and is more than the force's own word. */
const carries = ({ state, provenance, strength, expiresOn }: Item, today: Day): boolean =>
  state === 'accepted' &&
  provenance !== 'self-reported' &&
  !['intention', 'activity'].includes(strength) &&
  (expiresOn === null || expiresOn >= today);

test(`${SEQUENCES} random sequences of actions by random people never reach “Verified” without accepted, unexpired evidence above self-report and a second person`, () => {
  let reached = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: 60, size: 'max' }), (steps) => {
      const part: Part = { today: BEGINS, evidence: [], history: [] };
      for (const one of steps) {
        if (one.does === 'file') file(part, one);
        if (one.does === 'decide') decide(part, one);
        if (one.does === 'wait') part.today = addDays(part.today, one.days);
        if (one.does !== 'find' || !find(part, one)) continue;
        const [made, before] = part.history;
        expect(made?.found?.finding).not.toBe('verified-by-exception');
        if (made?.found?.finding !== 'verified') continue;
        reached += 1;
        const carrying = part.evidence.filter((item) => carries(item, part.today));
        expect(carrying.some(({ filedBy }) => filedBy !== one.who)).toBe(true);
        expect(before?.found?.finding).toBe('under-review');
        expect(before?.recordedBy.id).not.toBe(one.who);
        expect(PEOPLE[one.who]).toBe('approver');
        expect(['none', 'self-reported']).not.toContain(one.assurance);
      }
      const dials = currentDials(part.history);
      const standing = standingOf({ addressedTo: 'local', ...dials });
      expect(standing === 'verified').toBe(dials.found?.finding === 'verified');
    }),
    { numRuns: SEQUENCES },
  );
  // It says nothing unless some of them get there.
  expect(reached).toBeGreaterThan(100);
});
