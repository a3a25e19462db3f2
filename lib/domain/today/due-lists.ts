/** The lists of what needs somebody, in the order in which the first page tells them. */
export const DUE_LISTS = {
  late: 'Late',
  soon: 'Due in 14 days',
  waiting: 'Promises waiting for a second person',
  expired: 'Promises whose evidence has expired',
  'to-ask': 'Promises to ask about',
  undated: 'Promises without a date',
  conflicts: 'Conflicting evidence',
  recheck: 'Needs re-checking',
  'still-to-do': 'Still to do',
} as const;
export type DueListName = keyof typeof DUE_LISTS;

/** So many of each are on the first page; with more, nobody reads it to its end. Of the others it says how many there are. */
export const MOST_ON_TODAY = 20;
