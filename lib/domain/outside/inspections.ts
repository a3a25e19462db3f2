import type { InspectionRecord } from '../inspections/inspection-record';
import type { EditionInspection, PublicInspection, Snapshot } from './snapshot';
import { statutoryClock } from '@/lib/domain/inspections/statutory-clock';

/** What leaves the office of an inspection, with the last day for a response and the day on which it came. */
export function pickInspection(inspection: InspectionRecord): PublicInspection {
  const { lastDay, responseDayNumber } = statutoryClock(inspection.publishedOn, inspection.respondedOn);
  return {
    slug: inspection.slug,
    title: inspection.title,
    shortTitle: inspection.shortTitle,
    inspectorates: inspection.inspectorates,
    publishedOn: inspection.publishedOn,
    respondedOn: inspection.respondedOn,
    respondent: inspection.respondent,
    sourceUrl: inspection.sourceUrl,
    lastDayForResponse: lastDay,
    responseDayNumber,
    introduction: inspection.introduction,
    preamble: inspection.preamble,
  };
}

/** The inspection of an edition that one of its recommendations is of. */
export function inspectionOf(
  { inspections }: Pick<Snapshot, 'inspections'>,
  { inspectionSlug }: { inspectionSlug: string },
): EditionInspection {
  const found = inspections.find(({ slug }) => slug === inspectionSlug);
  if (!found) throw new Error(`The edition holds no inspection called “${inspectionSlug}”`);
  return found;
}

/** The recommendations that an edition holds of one of its inspections. */
export const recommendationsOf = <T extends { inspectionSlug: string }>(
  { recommendations }: { recommendations: readonly T[] },
  { slug }: Pick<PublicInspection, 'slug'>,
): T[] => recommendations.filter(({ inspectionSlug }) => inspectionSlug === slug);
