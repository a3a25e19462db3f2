/** The page of one inspection, for the office. */
export const inspectionHref = (slug: string): string => `/manage/inspections/${encodeURIComponent(slug)}`;
