import type { ChartModel } from '../chart/chart-types';
import type { RecommendationKey } from './recommendation-key';
import type { PictureFormat } from '../picture-kinds';
import type { DueFigures } from '@/lib/domain/figures/due/figures-due';
import type { WallVerdict } from '@/lib/domain/measures/measures-wall';

/** Where the measures are read: by the office, or by the panel. */
export type MeasuresHome = '/manage/measures' | '/panel/measures';

/** The page of one measure. */
export function measureHref(home: MeasuresHome, ref: string): string {
  return `${home}/${encodeURIComponent(ref)}`;
}

/** All forces in one year of a measure, or in the newest: `year` is the one it begins in. */
export function forcesHref(home: MeasuresHome, ref: string, year?: string): string {
  return `${measureHref(home, ref)}/forces${year === undefined ? '' : `?year=${year}`}`;
}

/** How a measure is counted. */
export const methodologyHref = (home: MeasuresHome, ref: string): string =>
  `${measureHref(home, ref)}/methodology`;

/** What the wall of measures is narrowed to; nothing means all. */
export type WallChoice = { recommendation?: RecommendationKey; verdict?: WallVerdict; due?: DueFigures };

/** The wall of measures, narrowed to a recommendation, a verdict or figures that are due; its first page unless said. */
export function wallHref(home: MeasuresHome, { recommendation, verdict, due }: WallChoice, page = 1): string {
  const search = new URLSearchParams({
    ...(recommendation && { inspection: recommendation.inspection, recommendation: recommendation.ref }),
    ...(verdict === undefined ? {} : { verdict }),
    ...(due === undefined ? {} : { due }),
    ...(page === 1 ? {} : { page: String(page) }),
  }).toString();
  return search === '' ? home : `${home}?${search}`;
}

/** The measures linked to one recommendation. */
export function measuresOfHref(home: MeasuresHome, recommendation: RecommendationKey): string {
  return wallHref(home, { recommendation });
}

/** The figures of one measure, as a file. */
export function measureFileHref(ref: string): string {
  return `/api/exports/measures/${encodeURIComponent(ref)}`;
}

/** A file to fill in with the figures of one measure. */
export const templateFileHref = (ref: string): string => `${measureFileHref(ref)}/template`;

type Picture = { measure: string; figure: string; format: PictureFormat };

/** A figure as a picture that stands alone, to keep. */
export function pictureFileHref({ measure, figure, format }: Picture): string {
  return `/api/exports/charts/${encodeURIComponent(measure)}/${figure}.${format}`;
}

/** The small picture of a figure, as the pages of `home` show its figures. */
export function smallPictureHref(home: MeasuresHome, measure: string, figure: string): string {
  const reader = home === '/panel/measures' ? '&as=panel' : '';
  return `${pictureFileHref({ measure, figure, format: 'svg' })}?size=small${reader}`;
}

/** Figures that were revised. */
export const revisionsHref = (home: MeasuresHome): string => `${home}/revisions`;

/** Some figures side by side. */
export function compareHref(home: MeasuresHome): string {
  return `${home}/compare`;
}

/** The place of a figure on a page. */
export function figureAnchor(groupId: string): string {
  return `figure-${groupId}`;
}

/** A figure on the page of its measure: other pages may not draw it. */
export function figureHref(home: MeasuresHome, { ref, groupId }: { ref: string; groupId: string }): string {
  return `${measureHref(home, ref)}#${figureAnchor(groupId)}`;
}

/** Where the figures of a series come from. */
export function figureOriginsHref(home: MeasuresHome, { ref, slug }: { ref: string; slug: string }): string {
  return `${measureHref(home, ref)}/figures/${encodeURIComponent(slug)}`;
}

/** Where the figures of a measure's chart come from. */
export function originsOf(
  home: MeasuresHome,
  ref: string,
  { lines }: ChartModel,
): Readonly<Record<string, string>> {
  return Object.fromEntries(lines.map(({ slug }) => [slug, figureOriginsHref(home, { ref, slug })]));
}
