import type { Day } from '@/lib/domain/day';

/** For each series of a chart, by its slug, the page that says where its figures come from. */
export type Origins = Readonly<Record<string, string>>;

/** The place of a figure on that page, by the last day of its period. */
export function figureOriginAnchor(end: Day): string {
  return `to-${end}`;
}

/** Where one figure of a chart comes from; undefined where nobody is told. */
export function originHref(origins: Origins, { slug, end }: { slug: string; end: Day }): string | undefined {
  const page = origins[slug];
  return page && `${page}#${figureOriginAnchor(end)}`;
}
