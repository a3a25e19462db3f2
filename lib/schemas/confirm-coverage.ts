import { z } from 'zod';
import { COVERAGES } from '@/lib/domain/promises/promise';
import { keyOf } from './fields/domain-words';
import { LONGEST_EXPLANATION, optionalWords } from './fields/written-words';
import { recommendationParams } from './reading';
import { inspectionSlug, recommendationRef, recordVersion, requirementRef } from './record-place';

const positions = z.preprocess(
  (sent) => (sent === undefined ? [] : Array.isArray(sent) ? sent : [sent]),
  z.array(z.coerce.number().int().positive().max(100_000)).max(1000),
);

/** How far the response answers a part, and the sentences that answer it. */
export const confirmCoverageForm = z.object({
  inspection: inspectionSlug,
  recommendation: recommendationRef,
  requirement: requirementRef,
  version: recordVersion,
  coverage: keyOf(COVERAGES, 'Select how far the response answers this part'),
  sentences: positions,
  note: optionalWords({ ask: 'Enter what to know', subject: 'What to know', most: LONGEST_EXPLANATION }),
});
export type ConfirmCoverageInput = z.output<typeof confirmCoverageForm>;

/** The address of a part of a recommendation. */
export const coverageParams = recommendationParams.extend({ requirement: requirementRef });
