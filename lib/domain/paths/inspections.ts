import { type Place, recommendationHref } from './office';

/** The page of one inspection, for the office. */
export const inspectionHref = (slug: string): string => `/manage/inspections/${encodeURIComponent(slug)}`;

/** Where the plain summary of a recommendation is changed. */
export const summaryHref = (place: Place): string => `${recommendationHref(place)}/summary`;

/** Where a recommendation is linked to another one, or a link is ended. */
export const linkRecommendationHref = (place: Place): string => `${recommendationHref(place)}/links`;
