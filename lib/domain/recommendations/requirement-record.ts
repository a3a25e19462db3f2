import type { Coverage } from '@/lib/domain/promises/promise';
import type { Day } from '../day';
import type { Addressee } from './requirement';
import type { AssessmentRecord } from './assessment-record';

/** One thing a recommendation requires. `current` is the newest of `history`. */
export type RequirementRecord = {
  id: string;
  ref: string;
  text: string;
  addressedTo: Addressee;
  coverage: Coverage | null;
  coverageNote: string | null;
  /** False while the requirement is still the office's own draft reading of the recommendation. */
  confirmed: boolean;
  nextReviewOn: Day | null;
  version: number;
  current: AssessmentRecord | null;
  history: AssessmentRecord[];
};
