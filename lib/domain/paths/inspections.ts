import { type Place, recommendationHref } from './office';

/** The page of one inspection, for the office. */
export const inspectionHref = (slug: string): string => `/manage/inspections/${encodeURIComponent(slug)}`;

/** Where a recommendation is linked to another one, or a link is ended. */
export const linkRecommendationHref = (place: Place): string => `${recommendationHref(place)}/links`;
