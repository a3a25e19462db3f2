/*
 * How often the rules speak of series made by a random generator. `npm run verify:statistics` works these out anew and fails
 * when they differ; "How we judge" prints them.
 */

/** So many series of each kind were made. */
export const SERIES_OF_EACH_KIND = 5000;

/** Neighbouring figures of the series in which each follows the one before correlate so much. */
export const CORRELATION_TRIED = 0.6;

/** The lasting step that was tried, in standard deviations, and how many figures at the end of a series it moves. */
export const STEP_TRIED = { deviations: 3, figures: 8 } as const;

/** A change of level was dated rightly when the date was within so many figures of the true one. */
export const DATED_WITHIN = 2;

/**
 * Where nothing lasting happened: in how many per cent of series of so many figures the newest figure was called unusual
 * (`claims`), or the level said to have changed (`levels`).
 */
export const WITHOUT_A_CHANGE: readonly {
  figures: number;
  follows: boolean;
  claims: number;
  levels: number;
}[] = [
  { figures: 12, follows: false, claims: 1.2, levels: 0.8 },
  { figures: 24, follows: false, claims: 1.2, levels: 1.3 },
  { figures: 48, follows: false, claims: 1.6, levels: 1.2 },
  { figures: 12, follows: true, claims: 9.7, levels: 9.2 },
  { figures: 24, follows: true, claims: 6.2, levels: 13.2 },
  { figures: 48, follows: true, claims: 0.8, levels: 4.6 },
];

/** Where a step happened: in how many per cent of series one of the two was said, with the right date. */
export const WITH_A_STEP: readonly { figures: number; seen: number }[] = [
  { figures: 24, seen: 97.4 },
  { figures: 48, seen: 98 },
];
