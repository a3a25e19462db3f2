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
  const missing: string[] = [];
  if (carrying.length === 0) {
    missing.push(
      'There is no accepted evidence, still in date, that is more than self-reported and shows more than an intention or an activity.',
    );
  }
  if (previous?.finding !== 'under-review') {
    missing.push(`What the office found must be “${FINDING_LABELS['under-review']}” first.`);
  }
  if (!actor.mayVerify) {
    missing.push('An approver, who is a second person, must record it.');
    return missing;
  }
  if (previous?.finding === 'under-review' && previous.recordedBy === actor.id) {
    missing.push('You put this part under review, so another approver must verify it.');
  }
  if (carrying.length > 0 && carrying.every((item) => item.filedBy === actor.id)) {
    missing.push('You filed the evidence yourself, so another approver must verify it.');
  }
  return missing;
}
