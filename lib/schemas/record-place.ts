import { z } from 'zod';
import { REFERENCE, SLUG } from '@/lib/domain/address-parts';

/*
 * What a form carries without being asked: which record it is about, and the version of it that was on the screen.
 */

const ASK_AGAIN = 'Open this page again from the recommendation';

export const inspectionSlug = z.string().regex(SLUG, ASK_AGAIN);
export const recommendationRef = z.string().regex(REFERENCE, ASK_AGAIN);
export const requirementRef = z.string().regex(REFERENCE, ASK_AGAIN);
export const recordVersion = z.coerce.number().int().positive();

/** A recommendation as an address names it: the inspection's slug and the recommendation's own number. */
export type RecommendationPlace = { inspection: string; recommendation: string };

/** A requirement as an address names it: "5a" of recommendation "5". */
export type RequirementPlace = RecommendationPlace & { requirement: string };
