import { describeFigures } from '@/lib/domain/chart/describe-figures';
import { describePeriod, type Figure, isWithheld, type Period, periodKey } from '@/lib/domain/figure';
import type { PublicMeasure, PublicSeries } from '@/lib/domain/outside/snapshot';

/** A share of fewer cases says next to nothing: such a force is left out of the drawing and of the average. */
export const LEAST_CASES = 50;
/** With fewer forces there is no telling how much forces usually differ. */
const LEAST_FORCES = 10;

export type ComparedForce = {
  code: string;
  slug: string;
  area: string;
  isOwn: boolean;
  numerator: number;
  denominator: number;
};

/** The forces of one year that can be compared, and the names of those that cannot. */
export type ComparedYear = { year: Period; forces: ComparedForce[]; tooFew: string[]; notShown: string[] };

/** The year in which a period begins: what an address calls it. */
export const beginsIn = ({ start }: Period): string => start.slice(0, 4);

/** The name of the drawing of one year among those of a measure: "forces-2018". */
export const funnelName = (year: Period): string => `forces-${beginsIn(year)}`;

/** The year that a name of a drawing gives, or null when it names no comparison of forces. */
export const yearInName = (name: string): string | null => /^forces-(\d{4})$/.exec(name)?.[1] ?? null;

/** The name of the drawing of one year of a measure among all drawings of an edition. */
export const funnelId = (ref: string, year: Period): string => `${ref} ${funnelName(year)}`;

type Compared = Pick<PublicMeasure, 'forces'>;

const isForce = ({ comparedAs }: PublicSeries) => comparedAs !== null && comparedAs !== 'country';

type Known = Figure & { numerator: number; denominator: number };
const isKnown = (figure: Figure | undefined): figure is Known =>
  figure !== undefined && !isWithheld(figure) && figure.numerator !== null && figure.denominator !== null;

const figureIn = ({ observations }: PublicSeries, year: Period) =>
  observations.find(({ period }) => periodKey(period) === periodKey(year));

/** What can be compared of one year; null without our own force, or with too few others. */
export function comparedIn({ forces }: Compared, year: Period): ComparedYear | null {
  const found: ComparedYear = { year, forces: [], tooFew: [], notShown: [] };
  for (const series of forces.filter(isForce)) {
    const figure = figureIn(series, year);
    if (!isKnown(figure)) found.notShown.push(series.area);
    else if (figure.denominator < LEAST_CASES) found.tooFew.push(series.area);
    else {
      const { area, areaCode, slug } = series;
      const { numerator, denominator } = figure;
      const isOwn = series.comparedAs === 'this force';
      found.forces.push({ code: areaCode ?? area, slug, area, isOwn, numerator, denominator });
    }
  }
  const hasOwn = found.forces.some(({ isOwn }) => isOwn);
  return hasOwn && found.forces.length >= LEAST_FORCES ? found : null;
}

/** What the row of the country is called: where it is only the forces that are shown added up, that is what it says. */
function countryName(
  { area }: PublicSeries,
  { numerator, denominator }: Known,
  year: ComparedYear | null,
): string {
  const forces = year?.forces ?? [];
  const sumOf = (part: 'numerator' | 'denominator') => forces.reduce((sum, force) => sum + force[part], 0);
  const isSum = sumOf('numerator') === numerator && sumOf('denominator') === denominator;
  return isSum ? `${forces.length} forces together` : area;
}

/**
 * This force and the country in the newest year they share, in words: "In 2018 to 2019: Kent 12 of 40 (30%); 42 forces
 * together 50 of 200 (25%)." Null where either is missing.
 */
export function besideTheCountry({ forces }: Compared): string | null {
  const [own, country] = (['this force', 'country'] as const).map((kind) =>
    forces.find(({ comparedAs }) => comparedAs === kind),
  );
  if (!own || !country) return null;
  for (const { period } of own.observations.toReversed()) {
    const said = [own, country].flatMap((series) => {
      const figure = figureIn(series, period);
      if (!isKnown(figure)) return [];
      const name = series === own ? own.area : countryName(series, figure, comparedIn({ forces }, period));
      return [`${name} ${describeFigures({ ...figure, flags: [] }, series.unit)}`];
    });
    if (said.length === 2) return `In ${describePeriod(period)}: ${said.join('; ')}.`;
  }
  return null;
}

/** The years in which our own force can be compared with the others, the newest first. */
export function comparedYears(measure: Compared): Period[] {
  const own = measure.forces.find(({ comparedAs }) => comparedAs === 'this force');
  const years = own?.observations.map(({ period }) => period) ?? [];
  return years
    .filter((year) => comparedIn(measure, year) !== null)
    .sort((a, b) => b.end.localeCompare(a.end));
}
