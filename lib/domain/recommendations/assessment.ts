import { type Day, formatDay, isAfter } from '@/lib/domain/day';
import {
  FINDING_LABELS,
  isVerified,
  type Addressee,
  type AssuranceLevel,
  type Finding,
  type ForceWord,
} from './dials';
import { missingForVerified, type VerificationAsked } from './verification';

/** What somebody wants to record of what the office found. */
export type FindingAsked = {
  finding: Finding;
  assurance: AssuranceLevel;
  effectiveOn: Day;
  nextReviewOn: Day | null;
};

/** What somebody wants to record of what the force says. */
export type ForceAnswerAsked = { says: ForceWord; revisedOn: Day | null; effectiveOn: Day };

/** What prevents recording something: the field of the form it belongs to, and why. */
export type Objection<Field extends string = string> = { field: Field; sentence: string };

/** The part something is recorded of, and the day on which it is. */
export type AboutPart = { addressedTo: Addressee; publishedOn: Day; today: Day };

/** Levels that say no more than what the force says of itself. */
const TOO_UNSURE_FOR_VERIFIED: readonly AssuranceLevel[] = ['none', 'self-reported'];

/** Whether a finding could be recorded by anybody today; null when it could. `before`: the finding it follows. */
export function whyNotFind(
  asked: FindingAsked,
  about: AboutPart & { before: Finding },
): Objection<keyof FindingAsked> | null {
  const { finding, assurance, nextReviewOn } = asked;
  if (about.addressedTo === 'national' && (finding !== 'not-assessed' || assurance !== 'none')) {
    return {
      field: 'finding',
      sentence: `This part is addressed to national bodies, so we do not judge it. Only “${FINDING_LABELS['not-assessed']}” can be recorded, with no evidence.`,
    };
  }
  if (finding === 'verified-by-exception') {
    return {
      field: 'finding',
      sentence: `“${FINDING_LABELS[finding]}” cannot be recorded here: one person asks for an exception on its own page, and another agrees`,
    };
  }
  if (finding === 'needs-rechecking' && !isVerified(about.before) && about.before !== finding) {
    return {
      field: 'finding',
      sentence: `“${FINDING_LABELS[finding]}” can only follow “${FINDING_LABELS.verified}”`,
    };
  }
  if (nextReviewOn !== null && isAfter(about.today, nextReviewOn)) {
    return { field: 'nextReviewOn', sentence: 'The next review date must be today or in the future' };
  }
  return whyNotOn(asked.effectiveOn, about);
}

/** Whether what the force says could be recorded by anybody today; null when it could. */
export function whyNotSay(
  asked: ForceAnswerAsked,
  about: AboutPart,
): Objection<keyof ForceAnswerAsked> | null {
  const { says, revisedOn, effectiveOn } = asked;
  if (about.addressedTo === 'national') {
    return {
      field: 'says',
      sentence: 'This part is addressed to national bodies, so we do not ask the force about it',
    };
  }
  if (says === 'on-hold' && revisedOn !== null && !isAfter(revisedOn, effectiveOn)) {
    return { field: 'revisedOn', sentence: 'The new date must be after the day the force said so' };
  }
  return whyNotOn(effectiveOn, about);
}

/** What somebody wants to record of what replaced a part. */
export type ReplacementAsked = { replaced: 'yes' | 'no'; by: string | null; effectiveOn: Day };

/** Whether what replaced a part could be recorded by anybody today; null when it could. */
export function whyNotReplace(
  { replaced, by, effectiveOn }: ReplacementAsked,
  about: AboutPart & { isSuperseded: boolean },
): Objection<keyof ReplacementAsked> | null {
  if (about.addressedTo === 'national') {
    return { field: 'replaced', sentence: 'This part is addressed to national bodies, so it has no status' };
  }
  if (replaced === 'yes' && by === null) return { field: 'by', sentence: 'Enter what replaced this part' };
  if (replaced === 'no' && !about.isSuperseded) {
    return { field: 'replaced', sentence: 'Nothing is recorded as having replaced this part' };
  }
  return whyNotOn(effectiveOn, about);
}

/** Whether the day on which something took effect can be right; null when it can. */
function whyNotOn(
  effectiveOn: Day,
  { publishedOn, today }: Pick<AboutPart, 'publishedOn' | 'today'>,
): Objection<'effectiveOn'> | null {
  if (isAfter(effectiveOn, today)) {
    return { field: 'effectiveOn', sentence: 'The date it took effect must be today or in the past' };
  }
  if (isAfter(publishedOn, effectiveOn)) {
    return {
      field: 'effectiveOn',
      sentence: `The date it took effect must be on or after ${formatDay(publishedOn)}, when the inspection was published`,
    };
  }
  return null;
}

/**
 * Why a part cannot be "Verified" yet, everything that is missing in one sentence; null when nothing is, or when another
 * finding is asked for. The office must be surer than the force's own word.
 */
export function whyNotVerified(
  { finding, assurance }: Pick<FindingAsked, 'finding' | 'assurance'>,
  verification: VerificationAsked,
): Objection<'finding'> | null {
  if (finding !== 'verified') return null;
  const missing = [
    ...(TOO_UNSURE_FOR_VERIFIED.includes(assurance)
      ? ['The office must have more to go on than the force’s own report.']
      : []),
    ...missingForVerified(verification),
  ];
  if (missing.length === 0) return null;
  return { field: 'finding', sentence: `Verified is not possible yet: ${missing.join(' ')}` };
}
