import type { CommitmentRecord, RecommendationRecord } from '@/lib/domain/records';
import { promisesOf } from '@/lib/domain/what-is-due';

/** A promise with the number it bears on the page: the mark in the response and the list below say the same. */
export type NumberedCommitment = CommitmentRecord & { number: number };

export const numberCommitments = (recommendation: RecommendationRecord): NumberedCommitment[] =>
  promisesOf(recommendation).map((commitment, index) => ({ ...commitment, number: index + 1 }));
