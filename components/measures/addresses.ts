/** Where the measures are read: by the office, or by the panel. */
export type MeasuresHome = '/manage/measures' | '/panel/measures';

/** The page of one measure. */
export function measureHref(home: MeasuresHome, ref: string): string {
  return `${home}/${encodeURIComponent(ref)}`;
}

/** The measures that speak to one recommendation. */
export function measuresOfHref(home: MeasuresHome, recommendationRef: string): string {
  return `${home}?${new URLSearchParams({ recommendation: recommendationRef }).toString()}`;
}

/** The figures of one measure, as a file. */
export function measureFileHref(ref: string): string {
  return `/api/exports/measures/${encodeURIComponent(ref)}`;
}

/** The place of a figure on a page. */
export function figureAnchor(groupId: string): string {
  return `figure-${groupId}`;
}
