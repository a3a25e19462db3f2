import { OFFICE } from '@/lib/domain/paths/office';
import { PANEL } from '@/lib/domain/paths/panel';

/** A list, narrowed: its path, and what its address says after it, with the "?". */
export type ViewPlace = { page: string; query: string };

/** A list as somebody narrowed it, under the name they gave it. */
export type SavedView = ViewPlace & { id: string; name: string };

/** How many views one person has at most. */
export const MOST_VIEWS = 100;
export const LONGEST_VIEW_NAME = 60;
/** How much an address may say after its path. */
export const LONGEST_QUERY = 1000;

/** The lists that can be narrowed, and what each is called. */
const LISTS: readonly (readonly [page: RegExp, name: string])[] = [
  [exactly(OFFICE.today), 'Recommendations'],
  [exactly(OFFICE.evidence), 'Evidence'],
  [exactly(OFFICE.measures), 'Measures'],
  [exactly(OFFICE.history), 'History'],
  [exactly(OFFICE.search), 'Search'],
  [exactly(PANEL.measures), 'Measures, as the panel sees them'],
  [exactly(PANEL.search), 'Search of what the panel sees'],
  [/^\/manage\/inspections\/[a-z0-9-]+\/promises$/, 'Regular promises'],
  [/^\/panel\/inspections\/[a-z0-9-]+\/promises$/, 'Regular promises, as the panel sees them'],
];

function exactly(path: string): RegExp {
  return new RegExp(`^${path}$`);
}

/** What the list with this path is called; null for a path that is no list which can be narrowed. */
export const nameOfList = (page: string): string | null =>
  LISTS.find(([pattern]) => pattern.test(page))?.[1] ?? null;

/** Said by an address, and no part of what it narrows: which page of the list, and what was just saved. */
const BESIDES = ['page', 'saved'];

/**
 * The list that an address of this service asks for; null where it is no list, or is not narrowed. It can lead nowhere
 * else: its path is one of the lists above, and its query is written anew.
 */
export function viewPlaceOf(address: string): ViewPlace | null {
  const [path = '', ...rest] = (address.split('#')[0] ?? '').split('?');
  if (nameOfList(path) === null) return null;
  const said = new URLSearchParams(rest.join('?'));
  for (const name of BESIDES) said.delete(name);
  const query = said.toString();
  return query === '' || query.length >= LONGEST_QUERY ? null : { page: path, query: `?${query}` };
}

/** The address of a view. A list that is below other things is come to at its own place. */
export const viewHref = ({ page, query }: ViewPlace): string => `${page}${query}`;
