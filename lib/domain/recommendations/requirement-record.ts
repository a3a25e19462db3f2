import type { Coverage } from '@/lib/domain/promises/promise';
import type { Day } from '../day';
import type { AssessmentRecord, CurrentDials } from './assessment-record';
import type { Addressee } from './dials';
import type { ExceptionAsked } from './exception';

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
  /** An exception that somebody asked for and nobody has decided on; null where there is none. */
  exception: ExceptionAsked | null;
  version: number;
  history: AssessmentRecord[];
};
