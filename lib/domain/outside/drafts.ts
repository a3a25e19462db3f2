import type { RecommendationRecord } from '../recommendations/recommendation-record';
import { promisesOf } from '../promises/promises-of';

/**
 * Whether some of a recommendation is a reading that nobody has confirmed yet. It is told as yes or no: how many parts or
 * promises there are is a part of the reading.
 */
export type BeingChecked = { parts: boolean; promises: boolean };

/** Nothing is held back: all is confirmed, or this is a trial, which shows its drafts and says so. */
const NOTHING: BeingChecked = { parts: false, promises: false };

/**
 * A recommendation with what people outside the office may read of its split into parts and its promises: what a person has
 * confirmed, and drafts only where `showsDrafts` says that this is a trial (decision 4).
 */
export function withoutDrafts(
  recommendation: RecommendationRecord,
  { showsDrafts }: { showsDrafts: boolean },
): { recommendation: RecommendationRecord; beingChecked: BeingChecked } {
  if (showsDrafts) return { recommendation, beingChecked: NOTHING };
  const { requirements, responses, actions, linked } = recommendation;
  return {
    recommendation: {
      ...recommendation,
      requirements: requirements.filter(isConfirmed),
      responses: responses.map((response) => ({
        ...response,
        promises: response.promises.filter(isConfirmed),
      })),
      actions: actions.filter(isConfirmed),
      linked: linked.filter(isConfirmed),
    },
    beingChecked: {
      parts: !requirements.every(isConfirmed),
      promises: !promisesOf(recommendation).every(isConfirmed),
    },
  };
}

/** The sentences about the parts that are shown, with a word that there may be more of them. */
export function withPartsBeingChecked(
  words: string,
  { beingChecked, requirements }: { beingChecked: BeingChecked; requirements: readonly unknown[] },
): string {
  if (!beingChecked.parts) return words;
  if (requirements.length === 0) return 'Its parts are still being checked.';
  return `${words} Some of its parts are still being checked.`.trim();
}

const isConfirmed = ({ confirmed }: { confirmed: boolean }): boolean => confirmed;
