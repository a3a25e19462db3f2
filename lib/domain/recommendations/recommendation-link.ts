import type { Day } from '../day';
import { isSameRecommendation, type RecommendationKey } from '../paths/recommendation-key';

/** How one recommendation can stand to another. */
export const LINK_KINDS = {
  'superseded-by': 'Superseded by',
  repeats: 'Repeats',
  related: 'Related to',
} as const;
export type LinkKind = keyof typeof LINK_KINDS;

/** The same, as it is read at the other end. */
const FROM_THE_OTHER_END: Record<LinkKind, string> = {
  'superseded-by': 'Supersedes',
  repeats: 'Repeated by',
  related: 'Related to',
};

/** A recommendation that is linked, as far as its link tells of it. */
export type LinkEnd = RecommendationKey & {
  summary: string;
  inspectionTitle: string;
  /** The day on which inspectors asked. */
  publishedOn: Day;
};

/** A link that holds. The reason is published. */
export type RecommendationLink = { id: string; kind: LinkKind; from: LinkEnd; to: LinkEnd; reason: string };

/** A link as it is read at one of its ends. */
export type LinkTold = { words: string; other: LinkEnd; reason: string };

/** The links of a recommendation, told from its end. */
export const linksOf = (
  key: RecommendationKey,
  links: readonly Omit<RecommendationLink, 'id'>[],
): LinkTold[] =>
  links.flatMap(({ kind, from, to, reason }): LinkTold[] => {
    if (isSameRecommendation(key, from)) return [{ words: LINK_KINDS[kind], other: to, reason }];
    if (isSameRecommendation(key, to)) return [{ words: FROM_THE_OTHER_END[kind], other: from, reason }];
    return [];
  });

/**
 * How often the same was asked, as the links that say "repeats" tell: "Asked 3 times since 2014", or null where nothing says
 * that it was asked before or again. Any way through such links counts; each recommendation counts once.
 */
export function timesAsked(
  key: RecommendationKey,
  links: readonly Omit<RecommendationLink, 'id'>[],
): string | null {
  const repeats = links.filter(({ kind }) => kind === 'repeats');
  const asked: LinkEnd[] = [];
  const look = [key];
  for (const one of look) {
    for (const end of repeats.flatMap((link) => endsAt(one, link))) {
      if (asked.some((known) => isSameRecommendation(known, end))) continue;
      asked.push(end);
      look.push(end);
    }
  }
  if (asked.length < 2) return null;
  const since = asked.map(({ publishedOn }) => publishedOn.slice(0, 4)).toSorted()[0] ?? '';
  return `Asked ${asked.length} times since ${since}`;
}

/** Both ends of a link that has this recommendation at one of them. */
const endsAt = (key: RecommendationKey, { from, to }: Pick<RecommendationLink, 'from' | 'to'>): LinkEnd[] =>
  isSameRecommendation(key, from) || isSameRecommendation(key, to) ? [from, to] : [];

/** What prevents a link, in a sentence; null when nothing does. `links` are those that hold. */
export function whyNotLinkTo(
  asked: { from: RecommendationKey; to: RecommendationKey; kind: LinkKind },
  links: readonly RecommendationLink[],
): string | null {
  const { from, to, kind } = asked;
  if (isSameRecommendation(from, to)) return 'Choose another recommendation than this one';
  const joins = (link: RecommendationLink, one: RecommendationKey, other: RecommendationKey) =>
    isSameRecommendation(link.from, one) && isSameRecommendation(link.to, other);
  const same = links.filter((link) => link.kind === kind);
  if (same.some((link) => joins(link, from, to) || joins(link, to, from))) {
    return 'These 2 recommendations are linked like this already';
  }
  return null;
}
