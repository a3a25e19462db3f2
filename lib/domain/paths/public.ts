import type { PictureFormat } from '../picture-kinds';

/** Where each page of the published site is. Neutral words only: other people read a browser's history. */
export const PATHS = {
  overview: '/',
  inspections: '/inspections',
  measures: '/measures',
  promises: '/promises',
  revisions: '/revisions',
  howWeJudge: '/how-we-judge',
  data: '/data',
  about: '/about',
  getSupport: '/get-support',
  staySafe: '/stay-safe-online',
  privacy: '/privacy',
  accessibility: '/accessibility',
  favicon: '/favicon.svg',
  manifest: '/edition.json',
  recommendationsCsv: '/data/recommendations.csv',
  recommendationsJson: '/data/recommendations.json',
  measuresCsv: '/data/measures.csv',
  promisesCsv: '/data/promises.csv',
  promisePeriodsCsv: '/data/promise-periods.csv',
  promiseDatesCsv: '/data/promise-dates.csv',
} as const;

/** The folder of the files of evidence. */
export const EVIDENCE_FILES = '/files/';

/** The page of an inspection and of the response to it. */
export function inspectionPath(slug: string): string {
  return `/inspections/${encodeURIComponent(slug)}`;
}

/** The response as it was received, as a file. */
export function responseTextPath(slug: string): string {
  return `${inspectionPath(slug)}/response.txt`;
}

/** The page of one recommendation. */
export function recommendationPath(slug: string, ref: string): string {
  return `${inspectionPath(slug)}/recommendations/${encodeURIComponent(ref)}`;
}

/** The page of one measure. */
export function measurePath(ref: string): string {
  return `${PATHS.measures}/${encodeURIComponent(ref)}`;
}

/** How one measure is counted. */
export function methodologyPath(ref: string): string {
  return `${measurePath(ref)}/methodology`;
}

/** One year of a measure, with all forces: `year` is the one it begins in. */
export function forcesPath(ref: string, year: string): string {
  return `${measurePath(ref)}/forces/${year}`;
}

/** The figures of one measure, as a file. */
export function measureCsvPath(ref: string): string {
  return `/data/measures/${encodeURIComponent(ref)}.csv`;
}

/** A file of evidence. Its name is one of its bytes. */
export const evidenceFilePath = (name: string): string => `${EVIDENCE_FILES}${name}`;

/** True for a file of evidence: it is saved, never shown. */
export const isEvidenceFile = (path: string): boolean => path.startsWith(EVIDENCE_FILES);

type PictureFile = { measure: string; name: string; format: PictureFormat };

/** A chart of one measure as a file, beside its figures. */
export function pictureFilePath({ measure, name, format }: PictureFile): string {
  return `/data/measures/${encodeURIComponent(measure)}-${name}.${format}`;
}

/** How many folders deep an unknown address may lie and still be answered by a page whose links work. */
export const DEEPEST_NOT_FOUND = 5;

/**
 * The "page not found" page for addresses `depth` folders below the top ("/x" is 0). There is one for each depth,
 * because its links are relative like those of every page.
 */
export function notFoundPath(depth: number): string {
  return `${'/-'.repeat(depth)}/404`;
}
