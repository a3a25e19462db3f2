import { isAlreadyPublic } from './disclosure';
import type { Figures } from './figure-rules';
import { type Period, periodKey } from './measure';
import { can, type Role } from './permissions';
import type { SeriesRecord } from './measures/series-record';

/** An item of evidence that is tied to a figure, and the recommendation under which it is read. */
export type EvidenceOfFigure = {
  id: string;
  title: string;
  /** The tie itself, which can be ended. */
  tie: string;
  place: { inspection: string; recommendation: string } | null;
};

/** Evidence that is tied to one revision of a figure, or was: an ended tie is kept with who ended it, when and why. */
export type EvidenceTie = {
  id: string;
  title: string;
  figure: Figures & Pick<FigureOrigin, 'id' | 'period' | 'revision'>;
  ended: { at: string; by: string; reason: string } | null;
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
 * Where each figure of a series comes from, newest period first, as a person of this role may read it. `series` is the
 * series as that person may read it too.
 *
 * Outside the office the newest figures are the covered ones of every other page, and of the earlier ones it is told that
 * there were some. What they said is withheld, large or small: beside the same figures cut into other periods, or beside
 * one another, they could give back a number of people too small to show. Names and hashes of files stay in the office
 * too, because a short file can be guessed from its hash; and so do notes, because they are free text. Figures that
 * anybody can read elsewhere are told with all their revisions.
 */
export function figureHistories(
  role: Role,
  series: SeriesRecord,
  origins: readonly FigureOrigin[],
): FigureHistory[] {
  const periods = byPeriod(origins);
  if (can(role, 'manage:read')) return periods.map((revisions) => asItIs(revisions, told));
  if (isAlreadyPublic(series)) return periods.map((revisions) => asItIs(revisions, toldOutside));
  return periods.map((revisions) => cover(revisions, series.observations));
}

type Revisions = readonly [FigureOrigin, ...FigureOrigin[]];

function byPeriod(origins: readonly FigureOrigin[]): Revisions[] {
  const periods = new Map<string, [FigureOrigin, ...FigureOrigin[]]>();
  const newestFirst = origins.toSorted(
    (a, b) => b.period.end.localeCompare(a.period.end) || b.revision - a.revision,
  );
  for (const origin of newestFirst) {
    const known = periods.get(periodKey(origin.period));
    if (known) known.push(origin);
    else periods.set(periodKey(origin.period), [origin]);
  }
  return [...periods.values()];
}

const told = (origin: FigureOrigin): FigureRevision => ({ ...origin, isWithheld: false });

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

const toldOutside = (origin: FigureOrigin): FigureRevision => told(withFigures(origin, origin));

const asItIs = (
  [newest, ...earlier]: Revisions,
  tell: (origin: FigureOrigin) => FigureRevision,
): FigureHistory => ({ period: newest.period, newest: tell(newest), earlier: earlier.map(tell) });

const NOTHING: Figures = { numerator: null, denominator: null, value: null, flags: [] };

const withheld = (origin: FigureOrigin): FigureRevision => ({
  ...withFigures(origin, NOTHING),
  isWithheld: true,
});

function cover([newest, ...earlier]: Revisions, shown: SeriesRecord['observations']): FigureHistory {
  const now = shown.find(({ period }) => periodKey(period) === periodKey(newest.period));
  return {
    period: newest.period,
    newest: now ? told(withFigures(newest, now)) : withheld(newest),
    earlier: earlier.map(withheld),
  };
}
