import { areaCalled, BOTH_NATIONS, isSameArea } from '@/lib/domain/figures/areas/area-names';
import type { AreasAt, AreasNamed } from './areas-in-table';

/**
 * Why a file is not about this area, in a sentence, or null. Every row that names areas must name this one. What stands
 * in titles and names only counts where no row names the area, and only for areas we know the names of, or that are called a
 * district.
 */
export function whyAnotherArea(
  { rows, unknown, headings, titles, parts }: AreasNamed,
  area: string,
): string | null {
  const isOurs = ({ areas }: AreasAt) => areas.some((one) => isSameArea(one, area));
  const wrong = [...rows, ...headings].find((named) => !isOurs(named));
  if (wrong) return sentence(wrong, area);
  const part = unknown.find((named) => !isOurs(named));
  if (part) return askWhole(part, area);
  const [district] = parts.filter((named) => !isOurs(named));
  if (district && ![...rows, ...headings].some(isOurs)) return aPart(district, area);
  const isNamed = [...rows, ...headings, ...titles].some(isOurs);
  if (isNamed || areaCalled(area) === null) return null;
  const [title] = titles.flatMap(({ areas, where }) => {
    const forces = areas.filter((one) => one !== BOTH_NATIONS);
    return forces.length === 0 ? [] : [{ areas: forces, where }];
  });
  return title ? sentence(title, area) : null;
}

/** The same for rows of an area that were sent to a series of another, in a file where each area may be a series. */
export const whyOtherRows = (rows: string, area: string): string | null =>
  isSameArea(rows, area) ? null : sentence({ areas: [rows], where: 'the column of areas' }, area);

/** A district of the area has other figures than the area. */
const askWhole = ({ areas, where }: AreasAt, area: string): string =>
  `${capitalised(where)} says ${areas.join(', ')}, which may be a part of ${area} or another area. If its figures are those of ${area}, say that only these rows are meant.`;

/** A title names a district, and nothing in the rows says that the figures are those of the whole area. */
const aPart = ({ areas, where }: AreasAt, area: string): string =>
  `${capitalised(where)} names ${areas.join(', ')}, which may be a part of ${area} or another area. If the figures are those of ${area}, say so in that title.`;

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const MOST_NAMED = 3;

function sentence({ areas, where }: AreasAt, area: string): string {
  const found = areas.slice(0, MOST_NAMED).join(', ');
  const place = capitalised(where);
  return `${place} says ${found}, but the series is about ${area}. Choose the rows or the file for ${area}, or another series.`;
}
