import type { Day } from '@/lib/domain/day';
import type { EvidenceState, EvidenceStrength, Provenance } from '@/lib/domain/evidence/evidence';
import { stateOn } from '@/lib/domain/evidence/expiry';
import { FINDING_LABELS, type Finding } from './dials';

export type EvidenceForVerification = {
  state: EvidenceState;
  strength: EvidenceStrength;
  provenance: Provenance;
  expiresOn: Day | null;
  filedBy: string | null;
};

/** What an intention or a report of activity can never prove by itself. */
const TOO_LOW_FOR_VERIFIED: readonly EvidenceStrength[] = ['intention', 'activity'];

/** True for evidence above self-report and above activity: the one rule that an exception may set aside. */
export const isStrongEnough = ({
  provenance,
  strength,
}: Pick<EvidenceForVerification, 'provenance' | 'strength'>): boolean =>
  provenance !== 'self-reported' && !TOO_LOW_FOR_VERIFIED.includes(strength);

/** True for evidence that may be relied on: accepted, and in date. No exception sets this aside. */
const isReliable = (evidence: Pick<EvidenceForVerification, 'state' | 'expiresOn'>, today: Day): boolean =>
  stateOn(evidence, today) === 'accepted';

/** True for evidence that can carry "Verified": accepted, in date, above self-report and above activity. */
export const supportsVerification = (evidence: EvidenceForVerification, today: Day): boolean =>
  isReliable(evidence, today) && isStrongEnough(evidence);

export type VerificationAsked = {
  evidence: readonly EvidenceForVerification[];
  /** The finding before this one. */
  previous: { finding: Finding; recordedBy: string } | null;
  /** Who asks, and whether the permission table lets them verify. */
  actor: { id: string; mayVerify: boolean };
  today: Day;
};

/**
 * What a requirement still lacks for "Verified", as sentences; empty when nothing does.
 * The evidence ladder limits what may be found, and the second person is never the one who put it under review or filed the evidence.
 */
export function missingForVerified({ evidence, previous, actor, today }: VerificationAsked): string[] {
  const carrying = evidence.filter((item) => supportsVerification(item, today));
  return [
    ...(carrying.length === 0
      ? [
          'There is no accepted evidence, still in date, that is more than self-reported and shows more than an intention or an activity.',
        ]
      : []),
    ...missingReview(previous),
    ...missingSecondPerson({ carrying, previous, actor }),
  ];
}

/**
 * What a requirement lacks for "Verified by exception", as sentences; empty when nothing does. An exception sets aside the
 * strength of the evidence alone: not that it is accepted and in date, not the review before, and not the second person.
 * Without `actor` it is what nobody could set right by agreeing.
 */
export function missingForException({
  evidence,
  previous,
  actor,
  today,
}: Omit<VerificationAsked, 'actor'> & Partial<Pick<VerificationAsked, 'actor'>>): string[] {
  const carrying = evidence.filter((item) => isReliable(item, today));
  return [
    ...(carrying.length === 0 ? ['There is no accepted evidence that is still in date.'] : []),
    ...(carrying.some(isStrongEnough)
      ? ['There is accepted evidence that is strong enough, so no exception is needed. Verify it as usual.']
      : []),
    ...missingReview(previous),
    ...(actor ? missingSecondPerson({ carrying, previous, actor }) : []),
  ];
}

const missingReview = (previous: VerificationAsked['previous']): string[] =>
  previous?.finding === 'under-review'
    ? []
    : [`What the office found must be “${FINDING_LABELS['under-review']}” first.`];

type SecondPersonAsked = Pick<VerificationAsked, 'previous' | 'actor'> & {
  /** The evidence that would carry the finding. */
  carrying: readonly EvidenceForVerification[];
};

function missingSecondPerson({ carrying, previous, actor }: SecondPersonAsked): string[] {
  if (!actor.mayVerify) return ['An approver, who is a second person, must record it.'];
  const isReviewer = previous?.finding === 'under-review' && previous.recordedBy === actor.id;
  const isFiler = carrying.length > 0 && carrying.every((item) => item.filedBy === actor.id);
  return [
    ...(isReviewer ? ['You put this part under review, so another approver must verify it.'] : []),
    ...(isFiler ? ['You filed the evidence yourself, so another approver must verify it.'] : []),
  ];
}
