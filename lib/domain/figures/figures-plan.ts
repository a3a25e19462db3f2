import { capitalised } from '@/lib/domain/chart/chart-words';
import { findOverlaps } from './figure-overlaps';
import {
  compare,
  type IncomingFigure,
  type KnownFigure,
  type PlanKind,
  type PlanLine,
  sameFigures,
  toLine,
} from './figures-plan-line';
import { type Planning, rowFaults, withWarnings } from './figures-plan-row';
import { isOfOwnSource } from './own-figures';
import { describePeriod, overlaps, type Period, periodKey } from '@/lib/domain/figure';

/**
 * Compares figures with what the series holds, row by row, and says what will become of each. Nothing is averaged and
 * nothing is overwritten. Planned again after it was saved, every row is the same, so a file can be read twice.
 */
export function planFigures(
  known: readonly KnownFigure[],
  incoming: readonly IncomingFigure[],
  planning: Planning,
): PlanLine[] {
  const { series } = planning;
  const held: Held = new Map();
  for (const figure of known.toSorted((a, b) => a.revision - b.revision)) hold(held, figure);
  const isOwn = ({ source }: { source: string }) => isOfOwnSource(source, series);
  const clashes = overlaps(series.periodType)
    ? new Map<string, Period>()
    : findOverlaps(known.filter(isOwn), incoming.filter(isOwn));
  const places = new Map<string, Map<string, IncomingFigure>>();
  return incoming.map((row) => {
    const key = periodKey(row.period);
    const revisions = held.get(key) ?? NONE;
    const ofSource = placesOf(places, row.source);
    const twin = ofSource.get(key);
    const clash = isOwn(row) && !revisions.some(isOwn) ? clashes.get(key) : undefined;
    const faults = rowFaults(row, series);
    if (clash || twin) faults.push(...placeFaults(row, twin, clash));
    if (faults.length > 0) return toLine(row, { kind: 'refused', reason: faults.join('. ') });
    if (!twin) ofSource.set(key, row);
    const line = compare(revisions, withWarnings(row, planning), series);
    if (isRevision(line)) hold(held, line);
    return line;
  });
}

/** The rows of one source by their periods: told apart by a map each, which spares a text for every row. */
function placesOf(
  places: Map<string, Map<string, IncomingFigure>>,
  source: string,
): Map<string, IncomingFigure> {
  const known = places.get(source) ?? new Map<string, IncomingFigure>();
  places.set(source, known);
  return known;
}

const NONE: readonly never[] = [];

/** True for a line that adds a figure, and so is known to the lines after it. */
const isRevision = (line: PlanLine): line is PlanLine & KnownFigure => line.revision !== null;

/** The revisions of each period, as they stand and as the rows before have added to them. */
type Held = Map<string, KnownFigure[]>;

function hold(held: Held, figure: KnownFigure): void {
  const key = periodKey(figure.period);
  const revisions = held.get(key);
  if (revisions) revisions.push(figure);
  else held.set(key, [figure]);
}

/** What the other rows, or the other periods of the series, have against this one. */
function placeFaults(
  row: IncomingFigure,
  twin: IncomingFigure | undefined,
  clash: Period | undefined,
): string[] {
  const faults: string[] = [];
  if (clash)
    faults.push(
      `${capitalised(describePeriod(row.period))} overlaps ${describePeriod(clash)}, and each day can be counted only once`,
    );
  if (twin && !sameFigures(twin, row))
    faults.push(`The same period is in ${twin.place}, with different figures`);
  return faults;
}

/** How many rows there are of each kind. */
export function countKinds(lines: readonly Pick<PlanLine, 'kind'>[]): Record<PlanKind, number> {
  const counts: Record<PlanKind, number> = { new: 0, changed: 0, 'other-source': 0, same: 0, refused: 0 };
  for (const { kind } of lines) counts[kind] += 1;
  return counts;
}
