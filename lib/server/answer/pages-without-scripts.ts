/** Routes as Next names them: `[…]` stands for one part of an address. */
export const ROUTES_WITHOUT_SCRIPTS = [
  '/manage',
  '/manage/backups',
  '/manage/due',
  '/manage/evidence',
  '/manage/evidence/[id]/files/[file]',
  '/manage/history',
  '/manage/inspections',
  '/manage/inspections/[slug]',
  '/manage/inspections/[slug]/document',
  '/manage/inspections/[slug]/promises',
  '/manage/measures',
  '/manage/measures/[ref]/figures/[series]',
  '/manage/measures/revisions',
  '/manage/office',
  '/manage/people',
  '/manage/publications',
  '/manage/recommendations',
  '/manage/search',
  '/panel',
  '/panel/inspections',
  '/panel/inspections/[slug]/promises',
  '/panel/inspections/[slug]/recommendations/[ref]',
  '/panel/measures',
  '/panel/measures/[ref]/figures/[series]',
  '/panel/measures/[ref]/methodology',
  '/panel/measures/revisions',
  '/panel/search',
  '/sign-in',
];

const PATTERNS = ROUTES_WITHOUT_SCRIPTS.map((route) => new RegExp(`^${route.replace(/\[\w+\]/g, '[^/]+')}$`));

/**
 * True for the address of a page without a single part that runs in a browser. Next would send its scripts and the page a
 * second time as data for them, which a slow phone takes a second to read, and nothing would come of it. That these are all
 * such pages, and none other, is tested against what the build says of each page.
 */
export const hasNothingToRun = (path: string): boolean => PATTERNS.some((pattern) => pattern.test(path));
