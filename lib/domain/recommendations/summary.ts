/** How the plain summary of a recommendation is named on screen, in its history and where two people change it at once. */
export const SUMMARY_WORDS = { summary: 'Summary', reason: 'Why' } as const;

/** The most characters of a summary: it is a heading, and stands in lists. */
export const LONGEST_SUMMARY = 200;

/** Why these words cannot become the summary, or null. */
export const whyNotSummarise = (saved: string, written: string): string | null =>
  saved === written ? 'Nothing is different from what is saved' : null;
