import type { CommitmentRecord } from '@/lib/domain/promises/commitment-record';
import type { RecommendationRecord } from '@/lib/domain/recommendations/recommendation-record';
import { promisesOf } from '@/lib/domain/what-is-due';

/** A promise with the number it bears on the page: the mark in the response and the list below say the same. */
export type NumberedCommitment = CommitmentRecord & { number: number };

export const numberCommitments = (recommendation: RecommendationRecord): NumberedCommitment[] =>
  promisesOf(recommendation).map((commitment, index) => ({ ...commitment, number: index + 1 }));
