/** Pages and files of the panel that are found without saying which record is meant. */
export const PANEL = {
  overview: '/panel',
  inspections: '/panel/inspections',
  measures: '/panel/measures',
  search: '/panel/search',
  /** The file that says the status of each part of each recommendation. */
  recommendationsFile: '/api/exports/recommendations',
} as const;

/** A recommendation by its inspection and its own number. */
export type Place = { inspectionSlug: string; ref: string };

/** The page of a recommendation as the panel reads it. */
export function panelRecommendationHref({ inspectionSlug, ref }: Place): string {
  return `/panel/inspections/${encodeURIComponent(inspectionSlug)}/recommendations/${encodeURIComponent(ref)}`;
}

/** The promises of an inspection that come round, as the panel reads them. */
export function panelPromisesHref(inspectionSlug: string): string {
  return `/panel/inspections/${encodeURIComponent(inspectionSlug)}/promises`;
}

/** The document of the response as it was received, for the panel and the office. */
export function receivedDocumentHref(inspectionSlug: string): string {
  return `/api/exports/documents/${encodeURIComponent(inspectionSlug)}`;
}

/** The place of one part on that page. */
export function partAnchor(requirementRef: string): string {
  return `part-${requirementRef}`;
}

/** The panel's page with another inspection or another look back, in days. */
export function panelHref({ inspection, days }: { inspection: string; days?: number }): string {
  const search = new URLSearchParams({ inspection, ...(days === undefined ? {} : { days: String(days) }) });
  return `${PANEL.overview}?${search.toString()}`;
}
