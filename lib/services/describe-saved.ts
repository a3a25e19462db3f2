import { CHECK_WORDS, PROMISE_STATES } from '@/lib/domain/promises/promise';
import { type Day, formatDay } from '@/lib/domain/day';
import { DECISION_WORDS, EVIDENCE_STATES } from '@/lib/domain/evidence/evidence';
import type { EvidenceRecord } from '@/lib/domain/evidence/evidence-record';
import type { PromiseRecord } from '@/lib/domain/promises/promise-record';
import type { RequirementRecord } from '@/lib/domain/recommendations/requirement-record';
import type { SavedVersion } from '@/lib/domain/refusal';
import { tellAssessment } from '@/lib/domain/recommendations/assessment-told';
import { describeStanding, standingOf } from '@/lib/domain/recommendations/requirement';

const dayOr = (value: Day | null, otherwise: string) => (value === null ? otherwise : formatDay(value));

/** What is saved of a requirement, in the words of its form. */
export function describeRequirement(requirement: RequirementRecord): SavedVersion {
  const { current, nextReviewOn, version } = requirement;
  const days = { effectiveOn: current?.effectiveOn, nextReviewOn };
  const saved = tellAssessment({
    text: (field) => (field === 'status' ? describeStanding(standingOf(requirement)) : current?.[field]),
    day: (field) => days[field] && formatDay(days[field]),
  });
  return { version, saved };
}

/** What is saved of a promise. `reason` is the one given with its last check, where there was one. */
export function describePromise(promise: PromiseRecord, reason: string | null): SavedVersion {
  return {
    version: promise.version,
    saved: [
      { label: CHECK_WORDS.state, value: PROMISE_STATES[promise.state] },
      { label: CHECK_WORDS.checkedOn, value: dayOr(promise.checkedOn, 'Not yet checked') },
      ...(reason === null ? [] : [{ label: CHECK_WORDS.reason, value: reason }]),
    ],
  };
}

/** What is saved of an item of evidence. */
export function describeEvidence({ state, decisionNote, version }: EvidenceRecord): SavedVersion {
  return {
    version,
    saved: [
      { label: DECISION_WORDS.state, value: EVIDENCE_STATES[state] },
      ...(decisionNote === null ? [] : [{ label: DECISION_WORDS.note, value: decisionNote }]),
    ],
  };
}
