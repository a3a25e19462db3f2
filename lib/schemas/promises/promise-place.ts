import { z } from 'zod';
import { calendarDay } from '../fields/domain-words';
import { inspectionSlug, recommendationRef, recordVersion, type RecommendationPlace } from '../record-place';

/** A promise as a form names it. */
export type PromisePlace = RecommendationPlace & { promise: string };

/** What every form about a promise carries without asking. */
export const promisePlace = {
  inspection: inspectionSlug,
  recommendation: recommendationRef,
  promise: z.uuid(),
  version: recordVersion,
};

/** The part of an address that names a promise. What is no id names none. */
export const promiseParams = z.object({ id: z.string() });

/** The part of an address that names an inspection. */
export const inspectionParams = z.object({ slug: inspectionSlug });

/** The year in which the grid of promises is read, by a day of its last month; any other word is today. */
export const promiseGridSearch = z.object({ until: calendarDay.optional().catch(undefined) });
