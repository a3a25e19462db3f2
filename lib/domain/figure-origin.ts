import { applyDisclosure, disclosureRule, isAlreadyPublic, SMALLEST_COUNT } from './disclosure';
import { coverSeries, isSameFigures } from './figures-for-reader';
import type { Figures } from './figure-rules';
import type { Period, Unit } from './measure';
import { can, type Role } from './permissions';
import type { MeasureRecord, SeriesRecord } from './records';

/** An item of evidence that is tied to a figure, and the recommendation under which it is read. */
export type EvidenceOfFigure = {
  id: string;
  title: string;
  place: { inspection: string; recommendation: string } | null;
};

/** One revision of one figure with everything a reader may ask of it. */
export type FigureOrigin = Figures & {
  id: string;
  period: Period;
  revision: number;
  source: string;
  note: string | null;
  recordedAt: string;
  /** The file it was read from; null for figures that were typed in or shipped with the service. */
  file: { name: string; sha256: string } | null;
  evidence: readonly EvidenceOfFigure[];
};

/** A revision as somebody may read it. Withheld: it is told that there was one, and not what it said. */
export type FigureRevision = FigureOrigin & { isWithheld: boolean };

/** All revisions of one period, the newest first. */
export type FigureHistory = { period: Period; newest: FigureRevision; earlier: readonly FigureRevision[] };

/**
 * Where each figure of a series comes from, newest period first, as a person of this role may read it. `measure` is the
 * measure as the record holds it, before anything is covered.
 *
 * Outside the office the newest figures are the covered ones of every other page. An earlier figure is withheld
 * wherever it could give away what is hidden, or a number of people too small to show: see `mayShowEarlier`. The name
 * and the hash of a file stay in the office too, because a short file can be guessed from its hash; and so do notes,
 * because they are free text that may tell what a mark hides.
 */
export function figureHistories(
  role: Role,
  { measure, slug }: { measure: MeasureRecord; slug: string },
  origins: readonly FigureOrigin[],
): FigureHistory[] {
  const series = measure.series.find((one) => one.slug === slug);
  if (!series) return [];
  const periods = byPeriod(origins);
  if (can(role, 'manage:read') || isAlreadyPublic(series)) return periods.map(asItIs);
  const covered = coverSeries(measure);
  const shown = covered.find((one) => one.slug === slug)?.observations ?? [];
  const hidesSomething = hasHidden(series, { measure, covered }) || origins.some(isConfidential);
  return periods.map((revisions) => cover(revisions, { series, shown, hidesSomething, measure }));
}

type Revisions = readonly [FigureOrigin, ...FigureOrigin[]];

const keyOf = ({ start, end }: Period): string => `${start}/${end}`;

function byPeriod(origins: readonly FigureOrigin[]): Revisions[] {
  const periods = new Map<string, [FigureOrigin, ...FigureOrigin[]]>();
  const newestFirst = origins.toSorted(
    (a, b) => b.period.end.localeCompare(a.period.end) || b.revision - a.revision,
  );
  for (const origin of newestFirst) {
    const known = periods.get(keyOf(origin.period));
    if (known) known.push(origin);
    else periods.set(keyOf(origin.period), [origin]);
  }
  return [...periods.values()];
}

const told = (origin: FigureOrigin): FigureRevision => ({ ...origin, isWithheld: false });

const asItIs = ([newest, ...earlier]: Revisions): FigureHistory => ({
  period: newest.period,
  newest: told(newest),
  earlier: earlier.map(told),
});

const isConfidential = ({ flags }: Figures): boolean => flags.includes('c');

/** True when anything is hidden in the series, or in one that cuts the same figures into other periods. */
function hasHidden(
  series: SeriesRecord,
  { measure, covered }: { measure: MeasureRecord; covered: readonly SeriesRecord[] },
): boolean {
  const family = measure.series.filter((one) => !isAlreadyPublic(one) && isSameFigures(one, series));
  return covered
    .filter(({ slug }) => family.some((one) => one.slug === slug))
    .some(({ observations }) => observations.some(isConfidential));
}

type Covering = {
  series: SeriesRecord;
  shown: SeriesRecord['observations'];
  hidesSomething: boolean;
  measure: MeasureRecord;
};

function cover(revisions: Revisions, covering: Covering): FigureHistory {
  const [newest, ...earlier] = revisions;
  const { series, shown, hidesSomething, measure } = covering;
  const { unit } = series;
  const now = shown.find(({ period }) => keyOf(period) === keyOf(newest.period));
  const mayShow = !hidesSomething && mayShowEarlier(revisions, { unit, rule: measure.disclosureRule });
  return {
    period: newest.period,
    newest: { ...withFigures(newest, now ?? NOTHING), isWithheld: now === undefined },
    earlier: earlier.map((one) =>
      mayShow
        ? { ...withFigures(one, one), isWithheld: false }
        : { ...withFigures(one, NOTHING), isWithheld: true },
    ),
  };
}

const NOTHING: Figures = { numerator: null, denominator: null, value: null, flags: [] };

/** The revision as it is told outside the office, with these figures. */
const withFigures = (origin: FigureOrigin, figures: Figures): FigureOrigin => ({
  ...origin,
  numerator: figures.numerator,
  denominator: figures.denominator,
  value: figures.value,
  flags: figures.flags,
  file: null,
  note: null,
});

/**
 * True when no revision would be covered by itself, and no two of them differ by 1 to 4 people: what was added between
 * two revisions is a count of people as well.
 */
function mayShowEarlier(revisions: Revisions, { unit, rule }: { unit: Unit; rule: string }): boolean {
  const isSafe = revisions.every(
    (one) => !applyDisclosure([one], disclosureRule(rule, unit)).some(isConfidential),
  );
  if (!isSafe || unit === 'yes-no') return isSafe;
  const counts = revisions.map((one) => countsOf(one, unit));
  return counts.every((one) => counts.every((other) => isFarOrSame(one, other)));
}

/** The counts that a revision tells: given, or worked out from a rate; and those left over. */
function countsOf({ numerator, denominator, value }: Figures, unit: Unit): (number | null)[] {
  if (unit !== 'percent' && unit !== 'ratio')
    return [numerator ?? (unit === 'count' ? value : null), denominator];
  const rate = value === null ? null : value / (unit === 'percent' ? 100 : 1);
  const top = numerator ?? (rate !== null && denominator !== null ? rate * denominator : null);
  return [top, denominator, top !== null && denominator !== null ? denominator - top : null];
}

const isFarOrSame = (one: readonly (number | null)[], other: readonly (number | null)[]): boolean =>
  one.every((count, at) => {
    const beside = other[at] ?? null;
    if (count === null || beside === null) return true;
    const people = Math.round(Math.abs(count - beside));
    return people === 0 || people >= SMALLEST_COUNT;
  });
