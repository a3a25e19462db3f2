import { type Day, formatDay, isAfter } from '@/lib/domain/day';
import {
  EVIDENCE_STRENGTHS,
  EVIDENCE_TYPES,
  type EvidenceState,
  PROVENANCES,
  VISIBILITIES,
  type Visibility,
} from './evidence';
import type { EvidenceWritten } from './evidence-record';

/** One thing that was corrected, in words. */
export type EvidenceChange = { label: string; from: string | null; to: string };

/** What was corrected of an item of evidence, why, and the note of the decision that this undid. */
export type EvidenceCorrection = {
  changes: readonly EvidenceChange[];
  /** Null where a draft was finished by its filer. */
  reason: string | null;
  undoneDecision: string | null;
  by: string;
  at: string;
};

/** What can be corrected of an item. */
export type Correctable = Omit<EvidenceWritten, 'state'>;

const NOTHING = 'Nothing written';
const dayOr = (day: Day | null) => (day === null ? null : formatDay(day));

/** Each thing that can be corrected, in the order of the form. */
const TOLD: readonly { label: string; of: (written: Correctable) => string | null }[] = [
  { label: 'Title', of: ({ title }) => title },
  { label: 'What it shows', of: ({ description }) => description },
  { label: 'Link', of: ({ link }) => link },
  { label: 'Where the original is kept', of: ({ originalKept }) => originalKept },
  { label: 'What it is', of: ({ type }) => EVIDENCE_TYPES[type] },
  { label: 'How much it can show', of: ({ strength }) => EVIDENCE_STRENGTHS[strength] },
  { label: 'Where it comes from', of: ({ provenance }) => PROVENANCES[provenance] },
  { label: 'First day it covers', of: ({ effectiveFrom }) => dayOr(effectiveFrom) },
  { label: 'Last day it covers', of: ({ effectiveTo }) => dayOr(effectiveTo) },
  { label: 'Day it expires', of: ({ expiresOn }) => dayOr(expiresOn) },
  { label: 'Who can see it', of: ({ visibility }) => VISIBILITIES[visibility] },
  { label: 'Summary for the public', of: ({ publicSummary }) => publicSummary },
];

/** The same of evidence that has not come: of whom it was asked, and by when. */
const TOLD_OF_REQUEST: typeof TOLD = [
  { label: 'Who was asked for it', of: ({ askedOf }) => askedOf },
  { label: 'Day it is due by', of: ({ dueOn }) => dayOr(dueOn) },
];

/** An item as it is, line by line. */
export const tellEvidence = (evidence: EvidenceWritten): { label: string; value: string }[] =>
  [...TOLD, ...(evidence.state === 'requested' ? TOLD_OF_REQUEST : [])].map(({ label, of }) => ({
    label,
    value: of(evidence) ?? NOTHING,
  }));

/** What is different, in words; empty where nothing is. */
export function evidenceChanges(before: Correctable, after: Correctable): EvidenceChange[] {
  return [...TOLD, ...TOLD_OF_REQUEST].flatMap(({ label, of }) => {
    const [from, to] = [of(before), of(after)];
    return from === to ? [] : [{ label, from, to: to ?? NOTHING }];
  });
}

/**
 * Whether a correction needs a reason: of what was accepted, and of whom or by when evidence was asked for, so that a day that
 * is moved is not forgotten. What else is written of an item before that is finished without one.
 */
export const needsReason = (before: EvidenceWritten, after: Correctable): boolean =>
  before.state === 'accepted' ||
  (before.state === 'requested' && (before.askedOf !== after.askedOf || before.dueOn !== after.dueOn));

/** Narrowest first. */
const WIDER: readonly Visibility[] = ['restricted', 'opcc', 'panel', 'public'];

/**
 * True where a correction changes what an acceptance rested on. It does not where the office only notes where the original
 * is kept, shows the item to fewer people, or relies on it for a shorter time.
 */
export function changesAcceptance(before: Correctable, after: Correctable): boolean {
  const isWider = WIDER.indexOf(after.visibility) > WIDER.indexOf(before.visibility);
  const isLonger =
    before.expiresOn !== null && (after.expiresOn === null || isAfter(after.expiresOn, before.expiresOn));
  const settled = {
    originalKept: before.originalKept,
    visibility: before.visibility,
    expiresOn: before.expiresOn,
  };
  return isWider || isLonger || evidenceChanges(before, { ...after, ...settled }).length > 0;
}

/** Why this person may not correct evidence in this state, or null. `state`: as it was decided. */
export function whyNotCorrect(
  { state, filedBy }: { state: EvidenceState; filedBy: { id: string } | null },
  actorId: string,
): string | null {
  if (state === 'rejected') {
    return 'This evidence was rejected, so it is kept as it is. File what is new as new evidence.';
  }
  if (state === 'accepted' || filedBy?.id === actorId) return null;
  // A draft that came with the service is anybody's to correct; who does cannot decide on it.
  if (state === 'draft' && filedBy === null) return null;
  return `Only ${filedBy ? 'the person who filed this evidence' : 'an administrator'} can change it before it is accepted.`;
}
