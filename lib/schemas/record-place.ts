import { z } from 'zod';
import { REFERENCE, SLUG } from '@/lib/domain/address-parts';
import { parseRecommendationKey, parseRequirementKey } from '@/lib/domain/paths/recommendation-key';

/*
 * What a form carries without being asked: which record it is about, and the version of it that was on the screen.
 */

const ASK_AGAIN = 'Open this page again from the recommendation';

export const inspectionSlug = z.string().regex(SLUG, ASK_AGAIN);
export const recommendationRef = z.string().regex(REFERENCE, ASK_AGAIN);
export const requirementRef = z.string().regex(REFERENCE, ASK_AGAIN);
/** A word of a form as the key it stands for; any other word is refused like an address that is no address. */
const keyOf = <Key>(parse: (text: string) => Key | null) =>
  z.string(ASK_AGAIN).transform((text, context) => {
    const key = parse(text);
    if (key !== null) return key;
    context.addIssue({ code: 'custom', message: ASK_AGAIN });
    return z.NEVER;
  });

export const recommendationKey = keyOf(parseRecommendationKey);
export const requirementKey = keyOf(parseRequirementKey);
export const recordVersion = z.coerce.number().int().positive();

/** A recommendation as an address names it: the inspection's slug and the recommendation's own number. */
export type RecommendationPlace = { inspection: string; recommendation: string };

/** A requirement as an address names it: "5a" of recommendation "5". */
export type RequirementPlace = RecommendationPlace & { requirement: string };
