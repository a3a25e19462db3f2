import { COMMITMENT_STATES } from '@/lib/domain/commitment';
import { type Day, formatDay } from '@/lib/domain/day';
import { EVIDENCE_STATES } from '@/lib/domain/evidence';
import type { EvidenceRecord } from '@/lib/domain/evidence/evidence-record';
import type { CommitmentRecord } from '@/lib/domain/promises/commitment-record';
import type { RequirementRecord } from '@/lib/domain/recommendations/requirement-record';
import type { SavedVersion } from '@/lib/domain/refusal';
import { ASSURANCE_LABELS, RESULT_LABELS, describeStanding, standingOf } from '@/lib/domain/requirement';

type Pair = { label: string; value: string };

const dayOr = (value: Day | null, otherwise: string) => (value === null ? otherwise : formatDay(value));

/** What is saved of a requirement, in the words of its form. */
export function describeRequirement(requirement: RequirementRecord): SavedVersion {
  const { current, nextReviewOn, version } = requirement;
  const standing: Pair = {
    label: 'What the force says',
    value: describeStanding(standingOf(requirement)),
  };
  const found: Pair[] = current
    ? [
        ...(current.supersededBy === null ? [] : [{ label: 'Replaced by', value: current.supersededBy }]),
        { label: 'What we found', value: RESULT_LABELS[current.result] },
        { label: 'How sure we are', value: ASSURANCE_LABELS[current.assurance] },
        { label: 'Reason', value: current.reason },
        { label: 'Took effect on', value: formatDay(current.effectiveOn) },
      ]
    : [];
  return {
    version,
    saved: [standing, ...found, { label: 'Next review', value: dayOr(nextReviewOn, 'No date set') }],
  };
}

/** What is saved of a promise. `reason` is the one given with its last check, where there was one. */
export function describeCommitment(commitment: CommitmentRecord, reason: string | null): SavedVersion {
  return {
    version: commitment.version,
    saved: [
      { label: 'How the promise stands', value: COMMITMENT_STATES[commitment.state] },
      { label: 'Checked on', value: dayOr(commitment.checkedOn, 'Not yet checked') },
      ...(reason === null ? [] : [{ label: 'What the check found', value: reason }]),
    ],
  };
}

/** What is saved of an item of evidence. */
export function describeEvidence({ state, decisionNote, version }: EvidenceRecord): SavedVersion {
  return {
    version,
    saved: [
      { label: 'State', value: EVIDENCE_STATES[state] },
      ...(decisionNote === null ? [] : [{ label: 'Note of the decision', value: decisionNote }]),
    ],
  };
}
