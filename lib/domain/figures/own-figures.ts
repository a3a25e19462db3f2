import type { FigureOrigin } from './figure-origin';
import { periodKey } from '@/lib/domain/figure';
import { can, type Role } from '@/lib/domain/permissions';

/**
 * True for a figure given by the source its series is named after. `source` is null where a figure names none, as
 * figures shipped with the service do. Names are compared as written: a name that is nearly the same is another source.
 */
export const isOfOwnSource = (source: string | null, series: { source: string }): boolean =>
  source === null || source === series.source;

/**
 * What other sources say about the periods of a series: the newest figure of each source, newest period first. Only the
 * office reads them, so for every other role the list is empty.
 */
export function figuresOfOtherSources(
  role: Role,
  series: { source: string },
  origins: readonly FigureOrigin[],
): FigureOrigin[] {
  if (!can(role, 'manage:read')) return [];
  const newest = new Map<string, FigureOrigin>();
  for (const origin of origins) {
    if (isOfOwnSource(origin.source, series)) continue;
    const key = `${periodKey(origin.period)} ${origin.source}`;
    const known = newest.get(key);
    if (!known || known.revision < origin.revision) newest.set(key, origin);
  }
  return [...newest.values()].toSorted((a, b) => b.period.end.localeCompare(a.period.end));
}
