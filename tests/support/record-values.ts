import { partKey } from './keys';
import { day, type Day } from '@/lib/domain/day';
import type { FigureRequestRecord } from '@/lib/domain/figures/figure-request';
import type { EvidenceRecord } from '@/lib/domain/evidence/evidence-record';
import { LEFT_OUT_OF_PROMISE, type PromiseRecord } from '@/lib/domain/promises/promise-record';
import type { RecommendationRecord } from '@/lib/domain/recommendations/recommendation-record';
import { type AssessmentRecord, currentDials } from '@/lib/domain/recommendations/assessment-record';
import type { RequirementRecord } from '@/lib/domain/recommendations/requirement-record';

/*
 * Records as plain values, for tests that need no database. What a test does not name is unremarkable.
 */

/** One entry of the history of a part: what the force says and what the office found, unless a test says otherwise. */
export const entry = (change: Partial<AssessmentRecord> = {}): AssessmentRecord => ({
  id: 'assessment',
  force: { says: 'in-progress', revisedOn: null },
  found: { finding: 'partly-met', assurance: 'document-checked', wouldChange: null },
  superseded: null,
  reason: 'The terms of reference name review dates',
  effectiveOn: day('2026-10-01'),
  recordedBy: { id: 'officer', name: 'Officer' },
  approvedBy: null,
  recordedAt: '2026-10-01T09:00:00.000Z',
  ...change,
});

/** A part; what holds of it is worked out from its history, newest first. */
export const requirement = (change: Partial<RequirementRecord> = {}): RequirementRecord => ({
  id: 'requirement-5a',
  ref: '5a',
  text: 'Early investigative advice should be considered in every case.',
  addressedTo: 'local',
  coverage: null,
  coverageNote: null,
  confirmed: true,
  nextReviewOn: null,
  exception: null,
  version: 1,
  ...currentDials(change.history ?? []),
  history: [],
  ...change,
});

export const promise = (change: Partial<PromiseRecord> = {}): PromiseRecord => ({
  id: 'promise-1',
  quote: 'The Constabulary hold monthly meetings',
  promise: 'Monthly meetings are held',
  ...LEFT_OUT_OF_PROMISE,
  owner: 'Avon and Somerset Police',
  cadence: 'monthly',
  dueOn: null,
  state: 'unknown',
  checkedOn: null,
  confirmed: true,
  version: 1,
  ...change,
});

export const evidence = (change: Partial<EvidenceRecord> = {}): EvidenceRecord => ({
  id: 'evidence-1',
  title: 'Terms of reference of the joint meeting',
  description: 'The terms agreed by both organisations',
  publicSummary: null,
  type: 'minutes',
  strength: 'output',
  provenance: 'office-checked',
  visibility: 'opcc',
  state: 'in-review',
  effectiveFrom: null,
  effectiveTo: null,
  expiresOn: null,
  link: null,
  originalKept: null,
  askedOf: null,
  dueOn: null,
  correctedBy: null,
  filedBy: { id: 'officer', name: 'Officer' },
  filedAt: '2026-11-01T09:00:00.000Z',
  decisionNote: null,
  sufficiency: [],
  readers: [],
  requirements: [partKey('5a')],
  version: 1,
  ...change,
});

export function recommendation(
  change: Partial<Omit<RecommendationRecord, 'responses'>> & { promises?: PromiseRecord[] } = {},
): RecommendationRecord {
  const { promises = [], ...rest } = change;
  const datedOn: Day = day('2021-09-17');
  return {
    id: 'recommendation-5',
    bodySlug: 'office',
    inspectionSlug: '2021-phase-one',
    ref: '5',
    text: 'Police forces and the CPS should work together at a local level.',
    bullets: [],
    sha256: '',
    summary: 'Police and prosecutors should build one seamless approach',
    timing: null,
    nextReviewOn: null,
    version: 1,
    requirements: [requirement()],
    actions: [],
    linked: [],
    responses: [
      {
        id: 'response-5',
        voice: 'commissioner',
        position: null,
        whyNothing: null,
        text: 'The Constabulary hold monthly meetings.',
        datedOn,
        revision: 1,
        promises,
      },
    ],
    ...rest,
  };
}

export const figureRequest = (change: Partial<FigureRequestRecord> = {}): FigureRequestRecord => ({
  id: 'request-1',
  measureRef: '6.2',
  measureTitle: 'Decisions told in time',
  askedOf: 'The performance team of the force',
  dueOn: day('2026-12-18'),
  note: 'Each quarter since April 2021',
  state: 'asked',
  askedBy: { id: 'officer', name: 'Officer' },
  askedAt: '2026-11-01T09:00:00.000Z',
  settledNote: null,
  settledAt: null,
  version: 1,
  ...change,
});
