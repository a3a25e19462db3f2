import type { Coverage } from '@/lib/domain/promises/promise';
import type { Day } from '../day';
import type { AssessmentRecord, CurrentDials } from './assessment-record';
import type { Addressee } from './dials';

/** One thing a recommendation requires, with what holds of it now and its history, newest first. */
export type RequirementRecord = CurrentDials & {
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
  history: AssessmentRecord[];
};
