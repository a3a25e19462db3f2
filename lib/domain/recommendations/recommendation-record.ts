import type { Day } from '../day';
import type { ResponseRecord } from '../promises/response-record';
import type { RequirementRecord } from './requirement-record';

/** A recommendation with its requirements and the responses to it. */
export type RecommendationRecord = {
  id: string;
  bodySlug: string;
  inspectionSlug: string;
  ref: string;
  text: string;
  bullets: string[];
  sha256: string;
  summary: string;
  timing: string | null;
  nextReviewOn: Day | null;
  version: number;
  requirements: RequirementRecord[];
  responses: ResponseRecord[];
};
