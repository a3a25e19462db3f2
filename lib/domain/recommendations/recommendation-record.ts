import type { Day } from '../day';
import type { LinkedPromise } from '../promises/linked-promise';
import type { PromiseRecord } from '../promises/promise-record';
import type { ResponseRecord } from '../promises/response-record';
import type { RequirementRecord } from './requirement-record';

/** A recommendation with its requirements, the responses to it and what the office does of its own. */
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
  /** Of the office's own, which no response makes. */
  actions: PromiseRecord[];
  /** Promises made elsewhere, or for another part, that serve it by a link. */
  linked: LinkedPromise[];
};
