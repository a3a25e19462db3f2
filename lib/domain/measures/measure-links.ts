import {
  describeRecommendationKey,
  includesRecommendation,
  includesRequirement,
  type RecommendationKey,
  type RequirementKey,
} from '@/lib/domain/paths/recommendation-key';
import type { MeasureEdit } from './measure-edit';

/** A recommendation that a measure can be linked to, with its requirements. */
export type LinkChoice = {
  id: string;
  key: RecommendationKey;
  summary: string;
  requirements: readonly { id: string; ref: string; text: string }[];
};

/** What a measure is linked to: a whole recommendation, where none of its requirements is named. */
export type MeasureLinks = {
  recommendations: readonly RecommendationKey[];
  requirements: readonly RequirementKey[];
};

/** What each of them is called. */
const LINK_WORDS: Readonly<Record<keyof MeasureLinks, string>> = {
  recommendations: 'Linked recommendations',
  requirements: 'Only these parts of them',
};

/**
 * What was chosen, in the order of the choices, each once. Requirements of a recommendation that was not chosen are not
 * among it: the form asks for them only below a recommendation that is ticked, and a tick that is out of sight stays.
 */
export function linksInOrder(choices: readonly LinkChoice[], chosen: MeasureLinks): MeasureLinks {
  const recommendations = choices.filter(({ key }) => includesRecommendation(chosen.recommendations, key));
  const requirements = recommendations.flatMap(({ key, requirements }) =>
    requirements.map(({ ref }) => ({ recommendation: key, ref })),
  );
  return {
    recommendations: recommendations.map(({ key }) => key),
    requirements: requirements.filter((key) => includesRequirement(chosen.requirements, key)),
  };
}

/** What a measure is linked to, as people read it: beside `among`, a number of several inspections is told apart. */
export function describeMeasureLinks(
  { recommendations, requirements }: MeasureLinks,
  among: readonly RecommendationKey[] = recommendations,
) {
  const whole = recommendations.map((key) => describeRecommendationKey(key, among));
  const parts = requirements.map(({ recommendation, ref }) =>
    describeRecommendationKey({ ...recommendation, ref }, among),
  );
  return [
    { label: LINK_WORDS.recommendations, value: whole.join(', ') || 'None' },
    { label: LINK_WORDS.requirements, value: parts.join(', ') || 'No single part' },
  ];
}

/** What differs, in words; empty when nothing does. Both must be in order. */
export function linkEditsBetween(before: MeasureLinks, after: MeasureLinks): MeasureEdit[] {
  const among = [...before.recommendations, ...after.recommendations];
  const old = describeMeasureLinks(before, among);
  return describeMeasureLinks(after, among).flatMap(({ label, value }, index) => {
    const from = old[index]?.value ?? null;
    return from === value ? [] : [{ label, from, to: value }];
  });
}

/** One link of a measure, as it is kept. */
export type LinkRow = { recommendationId: string; requirementId: string | null };

/** The links that say this: one for each requirement that is named, and one for each recommendation spoken to as a whole. */
export function linkRowsOf(choices: readonly LinkChoice[], links: MeasureLinks): LinkRow[] {
  const chosen = choices.filter(({ key }) => includesRecommendation(links.recommendations, key));
  return chosen.flatMap(({ id: recommendationId, key, requirements }): LinkRow[] => {
    const named = requirements.filter(({ ref }) =>
      includesRequirement(links.requirements, { recommendation: key, ref }),
    );
    if (named.length === 0) return [{ recommendationId, requirementId: null }];
    return named.map(({ id }) => ({ recommendationId, requirementId: id }));
  });
}
