import { CHECK_WORDS, PROMISE_STATES } from '@/lib/domain/promises/promise';
import { type Day, formatDay, parseDay } from '@/lib/domain/day';
import { DECISION_WORDS, EVIDENCE_STATES } from '@/lib/domain/evidence/evidence';
import type { EvidenceRecord } from '@/lib/domain/evidence/evidence-record';
import type { PromiseRecord } from '@/lib/domain/promises/promise-record';
import type { RequirementRecord } from '@/lib/domain/recommendations/requirement-record';
import type { SavedVersion } from '@/lib/domain/refusal';
import { type DialTold, tellDial } from '@/lib/domain/recommendations/assessment-told';

const dayOr = (value: Day | null, otherwise: string) => (value === null ? otherwise : formatDay(value));

/** What is saved of one dial of a part, in the words of its form. */
export function describePart(dial: DialTold, requirement: RequirementRecord): SavedVersion {
  const { nextReviewOn, version } = requirement;
  const kept: Readonly<Record<string, unknown>> = requirement[dial] ?? {};
  const textOf = (field: string) => {
    const value = kept[field];
    return typeof value === 'string' ? value : null;
  };
  const dayOf = (field: string) => (field === 'nextReviewOn' ? nextReviewOn : parseDay(textOf(field) ?? ''));
  const saved = tellDial(dial, {
    text: textOf,
    day: (field) => {
      const found = dayOf(field);
      return found && formatDay(found);
    },
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
