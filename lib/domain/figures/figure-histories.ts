import type { FigureHistory, FigureOrigin, FigureRevision } from './figure-origin';
import type { Figures } from './figure-rules';
import { periodKey } from '@/lib/domain/figure';
import { pickFigureOrigin } from '@/lib/domain/outside/figures';
import { can, type Role } from '@/lib/domain/permissions';
import type { PublicFigure } from '@/lib/domain/outside/snapshot';

/**
 * A series as far as its history goes. `shown`: its newest figures as this person reads them on every other page.
 * `isPublic`: its publisher shows these very figures, by what was decided of them (`isShownAsPublished`).
 */
type ShownSeries = { shown: readonly PublicFigure[]; isPublic: boolean };

/**
 * Where each figure of a series comes from, newest period first, as a person of this role may read it.
 *
 * Outside the office the newest figures are the covered ones of every other page, and of the earlier ones it is told that
 * there were some. What they said is withheld, large or small: beside the same figures cut into other periods, or beside
 * one another, they could give back a number of people too small to show. Names and hashes of files stay in the office
 * too, because a short file can be guessed from its hash; and so do notes, because they are free text. Figures that
 * anybody can read elsewhere are told with all their revisions.
 */
export function figureHistories(
  role: Role,
  { shown, isPublic }: ShownSeries,
  origins: readonly FigureOrigin[],
): FigureHistory[] {
  const periods = byPeriod(origins);
  if (can(role, 'manage:read')) return periods.map((revisions) => asItIs(revisions, told));
  if (isPublic) return periods.map((revisions) => asItIs(revisions, toldOutside));
  return periods.map((revisions) => cover(revisions, shown));
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

const toldOutside = (origin: FigureOrigin): FigureRevision => told(pickFigureOrigin(origin, origin));

function asItIs(
  [newest, ...earlier]: Revisions,
  tell: (origin: FigureOrigin) => FigureRevision,
): FigureHistory {
  const toldNow = tell(newest);
  return { period: toldNow.period, newest: toldNow, earlier: earlier.map(tell) };
}

const NOTHING: Figures = { numerator: null, denominator: null, value: null, flags: [] };

const withheld = (origin: FigureOrigin): FigureRevision => ({
  ...pickFigureOrigin(origin, NOTHING),
  isWithheld: true,
});

function cover([newest, ...earlier]: Revisions, shown: readonly PublicFigure[]): FigureHistory {
  const now = shown.find(({ period }) => periodKey(period) === periodKey(newest.period));
  const toldNow = now ? told(pickFigureOrigin(newest, now)) : withheld(newest);
  return {
    period: toldNow.period,
    newest: toldNow,
    earlier: earlier.map(withheld),
  };
}
