import type { Standing } from '../recommendations/standing';
import type { DueListName } from '../today/due-lists';
import { OFFICE } from './office';

/** One of the lists of the first page, whole. */
export const dueHref = (list: DueListName, page = 1): string =>
  `${OFFICE.due}?${new URLSearchParams({ list, ...(page > 1 && { page: String(page) }) }).toString()}`;

export type RecommendationsAddress = { status?: Standing; inspection?: string; page?: number };

/** The recommendations of the office, or those of one status or inspection. */
export function recommendationsHref({ status, inspection, page = 1 }: RecommendationsAddress = {}): string {
  const said = new URLSearchParams({
    ...(inspection !== undefined && { inspection }),
    ...(status !== undefined && { status }),
    ...(page > 1 && { page: String(page) }),
  }).toString();
  return said === '' ? OFFICE.recommendations : `${OFFICE.recommendations}?${said}`;
}
