import { REFERENCE, SLUG } from '../address-parts';

/**
 * What a recommendation is called: 43 offices answer the same national report, and most reports have a recommendation 5.
 * The inspected body by its slug, the inspection by its slug (unique within the body), and the report's own number.
 */
export type RecommendationKey = InspectionKey & { ref: string };

/** What an inspection is called: 43 bodies may each have one with this slug. */
export type InspectionKey = { body: string; inspection: string };

/** What a requirement is called: the recommendation it is part of, and its own number. */
export type RequirementKey = { recommendation: RecommendationKey; ref: string };

/** A name of a key as one word for forms: "office/2021-phase-one/5". Neither slugs nor numbers hold a slash. */
export function formatRecommendationKey({ body, inspection, ref }: RecommendationKey): string {
  return [body, inspection, ref].join('/');
}

/** A requirement's key as one word for forms: "office/2021-phase-one/5/5a". */
export function formatRequirementKey({ recommendation, ref }: RequirementKey): string {
  return `${formatRecommendationKey(recommendation)}/${ref}`;
}

/** The key that `formatRecommendationKey` made this word of, or null for any other word. */
export function parseRecommendationKey(text: string): RecommendationKey | null {
  const [body, inspection, ref, ...more] = text.split('/');
  if (!isSlug(body) || !isSlug(inspection) || !isReference(ref) || more.length > 0) return null;
  return { body, inspection, ref };
}

/** The key that `formatRequirementKey` made this word of, or null for any other word. */
export function parseRequirementKey(text: string): RequirementKey | null {
  const end = text.lastIndexOf('/');
  const recommendation = parseRecommendationKey(text.slice(0, Math.max(end, 0)));
  const ref = text.slice(end + 1);
  return recommendation && isReference(ref) ? { recommendation, ref } : null;
}

/** The key of an inspection's record. */
export function keyOfInspection({ slug, body }: { slug: string; body: { slug: string } }): InspectionKey {
  return { body: body.slug, inspection: slug };
}

/** The key of a record of a recommendation, of the office's own or as the panel reads it. */
export function keyOfRecommendation(record: {
  bodySlug: string;
  inspectionSlug: string;
  ref: string;
}): RecommendationKey {
  return { body: record.bodySlug, inspection: record.inspectionSlug, ref: record.ref };
}

/** The keys of all requirements of a recommendation, in its order. */
export function partsOf(
  record: Parameters<typeof keyOfRecommendation>[0] & { requirements: readonly { ref: string }[] },
): RequirementKey[] {
  const recommendation = keyOfRecommendation(record);
  return record.requirements.map(({ ref }) => ({ recommendation, ref }));
}

/** True when both name the same recommendation. */
export function isSameRecommendation(one: RecommendationKey, other: RecommendationKey): boolean {
  return one.ref === other.ref && one.inspection === other.inspection && one.body === other.body;
}

/** True when both name the same requirement. */
function isSameRequirement(one: RequirementKey, other: RequirementKey): boolean {
  return one.ref === other.ref && isSameRecommendation(one.recommendation, other.recommendation);
}

/** True when the recommendation is one of these. */
export function includesRecommendation(keys: readonly RecommendationKey[], key: RecommendationKey): boolean {
  return keys.some((one) => isSameRecommendation(one, key));
}

/** True when the requirement is one of these. */
export function includesRequirement(keys: readonly RequirementKey[], key: RequirementKey): boolean {
  return keys.some((one) => isSameRequirement(one, key));
}

/** Those that are about this requirement: measures linked to it, evidence of it. */
export function about<T extends { requirements: readonly RequirementKey[] }>(
  key: RequirementKey,
  all: readonly T[],
): T[] {
  return all.filter(({ requirements }) => includesRequirement(requirements, key));
}

/**
 * The number by which people read a recommendation. Where `among` holds recommendations of several inspections, the number
 * alone would be mistaken for another's, and the inspection follows it: "5 (2021-phase-one)".
 */
export function describeRecommendationKey(
  { inspection, ref }: RecommendationKey,
  among: readonly RecommendationKey[],
): string {
  return among.some((one) => one.inspection !== inspection) ? `${ref} (${inspection})` : ref;
}

const isSlug = (text: string | undefined): text is string => text !== undefined && SLUG.test(text);
const isReference = (text: string | undefined): text is string => text !== undefined && REFERENCE.test(text);
