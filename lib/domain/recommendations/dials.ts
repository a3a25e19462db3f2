/*
 * The words of the dials of a part. What the force says and what this office found are recorded apart, each with its own
 * reason, day and person; what the figures show is worked out from figures (lib/domain/recommendations/disagreement.ts).
 */

/** What the force says of a part, as far as the office has recorded it. Only the first is about the office. */
export const FORCE_WORDS = [
  'not-asked',
  'no-answer',
  'not-started',
  'in-progress',
  'on-hold',
  'complete',
  'not-taken-forward',
] as const;
export type ForceWord = (typeof FORCE_WORDS)[number];

export const FORCE_LABELS: Record<ForceWord, string> = {
  'not-asked': 'Not asked yet',
  'no-answer': 'No answer',
  'not-started': 'Not started',
  'in-progress': 'In progress',
  'on-hold': 'On hold or delayed',
  complete: 'Complete',
  'not-taken-forward': 'Not being taken forward',
};

/** What this office found, apart from what the force says. */
export const FINDINGS = [
  'not-assessed',
  'under-review',
  'not-met',
  'partly-met',
  'met',
  'verified',
  'verified-by-exception',
  'needs-rechecking',
] as const;
export type Finding = (typeof FINDINGS)[number];

export const FINDING_LABELS: Record<Finding, string> = {
  'not-assessed': 'Not assessed',
  'under-review': 'Under review',
  'not-met': 'Not met',
  'partly-met': 'Partly met',
  met: 'Met',
  verified: 'Verified',
  'verified-by-exception': 'Verified by exception',
  'needs-rechecking': 'Needs re-checking',
};

/** "Verified by exception" is asked for by one person and agreed by another, and no form offers it by itself. */
export const FINDINGS_TO_CHOOSE = [
  'not-assessed',
  'under-review',
  'not-met',
  'partly-met',
  'met',
  'verified',
  'needs-rechecking',
] as const satisfies readonly Finding[];

/** True where the office has checked that it is done: also by exception, which is said wherever it is shown. */
export const isVerified = (finding: Finding | undefined): boolean =>
  finding === 'verified' || finding === 'verified-by-exception';

/** How sure the office is of what it found, weakest first. */
export const ASSURANCE_LEVELS = [
  'none',
  'self-reported',
  'document-checked',
  'tested',
  'independently-verified',
] as const;
export type AssuranceLevel = (typeof ASSURANCE_LEVELS)[number];

export const ASSURANCE_LABELS: Record<AssuranceLevel, string> = {
  none: 'No evidence yet',
  'self-reported': 'Self-reported by the force',
  'document-checked': 'Documents checked by the office',
  tested: 'Tested by the office (dip sample or observation)',
  'independently-verified': 'Independently verified',
};

/** Who a requirement is addressed to. National ones are shown, but never counted against the force. */
export const ADDRESSEES = ['local', 'national'] as const;
export type Addressee = (typeof ADDRESSEES)[number];

/** A part as far as its two recorded dials go. Null where nobody has recorded anything, which is never a default word. */
export type PartDials = {
  addressedTo: Addressee;
  force: { says: ForceWord } | null;
  found: { finding: Finding } | null;
  /** What replaced the part; null where nothing did. */
  superseded: object | null;
};

/** The word of the force's dial. Where nothing is recorded the office has not asked, as far as it knows. */
export const forceWordOf = ({ force }: Pick<PartDials, 'force'>): ForceWord => force?.says ?? 'not-asked';

/** The word of the office's own dial. */
export const findingOf = ({ found }: Pick<PartDials, 'found'>): Finding => found?.finding ?? 'not-assessed';

/** True where somebody says that it is done: the force, or the office after checking. */
export const isSaidDone = (part: Pick<PartDials, 'force' | 'found'>): boolean =>
  forceWordOf(part) === 'complete' || isVerified(findingOf(part));

/** True for a part that is for this office to judge and of which it has recorded no finding. */
export const isLeftToAssess = ({ addressedTo, found, superseded }: PartDials): boolean =>
  addressedTo === 'local' && found === null && superseded === null;
