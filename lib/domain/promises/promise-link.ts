import type { Day } from '@/lib/domain/day';
import type { RecommendationKey } from '@/lib/domain/paths/recommendation-key';

/** The recommendation that a promise is of, or that it serves besides, and the inspection by its short title. */
export type PromiseHome = { recommendation: RecommendationKey; inspectionTitle: string };

/** That a promise was merged into another, which remains. The reason is published. */
export type Merged = { id: string; number: number; home: PromiseHome; on: Day; reason: string };

/** A promise that was merged into one that remains. */
export type MergedIn = { id: string; promise: string; confirmed: boolean; on: Day; reason: string };

/** That a promise also serves a recommendation, or a part of one. The reason is published. */
export type PromiseLink = PromiseHome & {
  id: string;
  /** Null where it serves the recommendation as a whole. */
  part: string | null;
  /** A draft part is named to nobody outside the office. */
  isPartConfirmed: boolean;
  reason: string;
  linkedBy: string;
  linkedAt: string;
};

/** A place as a reader of this inspection is told it: the inspection is named where it is another one. */
export type ToldPlace = {
  inspectionSlug: string;
  inspectionTitle: string;
  recommendationRef: string;
  part: string | null;
};

/** "recommendation 7, part 7a": the inspection is named where it is not the one that is read. */
export function describePlace(
  { inspectionSlug, inspectionTitle, recommendationRef, part }: ToldPlace,
  readIn: string,
): string {
  const other = inspectionSlug === readIn ? '' : ` (${inspectionTitle})`;
  return `recommendation ${recommendationRef}${part === null ? '' : `, part ${part}`}${other}`;
}

/** Where a link leads, as a reader is told it. `showsDrafts`: also a part that nobody has confirmed. */
export const toldPlace = (
  {
    recommendation,
    inspectionTitle,
    part,
    isPartConfirmed,
  }: Omit<PromiseLink, 'id' | 'reason' | 'linkedBy' | 'linkedAt'>,
  { showsDrafts }: { showsDrafts: boolean },
): ToldPlace => ({
  inspectionSlug: recommendation.inspection,
  inspectionTitle,
  recommendationRef: recommendation.ref,
  part: isPartConfirmed || showsDrafts ? part : null,
});

/** What somebody wants a promise to serve: parts of a recommendation, or it as a whole. */
export type LinkAsked = { recommendation: RecommendationKey; parts: readonly string[]; isWhole: boolean };

/** What prevents a link, in a sentence; null when nothing does. `links` are those that hold. */
export function whyNotLink(
  { recommendation, parts, isWhole }: LinkAsked,
  { home, links }: { home: RecommendationKey; links: readonly PromiseLink[] },
): string | null {
  const isThere = (one: RecommendationKey) =>
    one.body === recommendation.body &&
    one.inspection === recommendation.inspection &&
    one.ref === recommendation.ref;
  if (parts.length === 0 && !isWhole) return 'Select what the promise also serves';
  if (isWhole && isThere(home)) return 'The promise is of this recommendation already. Select parts of it';
  const asked = [...parts, ...(isWhole ? [null] : [])];
  const twice = links.some((link) => isThere(link.recommendation) && asked.includes(link.part));
  return twice ? 'The promise is linked to some of this already. Select what it is not linked to' : null;
}
