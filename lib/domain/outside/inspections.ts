import type { InspectionRecord } from '../inspections/inspection-record';
import type { PublicInspection } from './snapshot';
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
    lastDayForResponse: lastDay,
    responseDayNumber,
    introduction: inspection.introduction,
    preamble: inspection.preamble,
  };
}
