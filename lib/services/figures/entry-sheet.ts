import { findMeasureForFigures, type MeasureForFigures, type SeriesHead } from '@/lib/data/figures/figures';
import { listUncoveredFiguresOf } from '@/lib/data/uncovered/figures';
import { addDays, type Day } from '@/lib/domain/day';
import { type EntryRole, type EntrySheet, rolesFor } from '@/lib/domain/figures/figure-entry';
import { periodTypeOf } from '@/lib/domain/figures/figure-import';
import type { KnownFigure } from '@/lib/domain/figures/figures-plan-line';
import { latestRevisions, type Period } from '@/lib/domain/figure';
import { isOfOwnSource } from '@/lib/domain/figures/own-figures';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import { periodsToEnter } from './entry-periods';

const PERIODS_ON_A_SHEET = 8;

/** The figure as it may be typed: "1,204 [p]". The mark "revised" is set by the service itself. */
function typedAs(figure: KnownFigure, role: EntryRole, carriesMarks: boolean): string {
  const number = figure[role];
  const marks = carriesMarks ? figure.flags.filter((flag) => flag !== 'r') : [];
  return [number === null ? '' : String(number), marks.length > 0 ? `[${marks.join(', ')}]` : '']
    .filter(Boolean)
    .join(' ');
}

function entryRow(
  period: Period,
  known: readonly KnownFigure[],
  roles: readonly EntryRole[],
): EntrySheet['rows'][number] {
  const own = known.find(({ period: { start, end } }) => start === period.start && end === period.end);
  const cells = roles.map((role, at): [EntryRole, string] => [role, own ? typedAs(own, role, at === 0) : '']);
  return { period, typed: Object.fromEntries(cells) };
}

function chosenSeries({ series }: MeasureForFigures, slug: string | null): SeriesHead | null {
  return series.find((one) => one.slug === slug) ?? series[0] ?? null;
}

/**
 * What the page for entering figures shows: the last periods that have ended, oldest first, with what the record holds
 * of the series' own source, and the period before them. Null when there is no such measure.
 * @throws Refusal when this person may not enter figures: the sheet holds them as small as they are.
 */
export async function findEntrySheet(
  actor: SignedInActor,
  measureRef: string,
  { series: slug, until, today }: { series: string | null; until: Day | null; today: Day },
): Promise<EntrySheet | null> {
  assertMay(actor, 'figures:enter');
  const measure = await findMeasureForFigures(measureRef);
  if (measure === null) return null;
  const series = chosenSeries(measure, slug);
  const all = series ? await listUncoveredFiguresOf(series) : [];
  const own = series ? all.filter(({ source }) => isOfOwnSource(source, series)) : [];
  const known = latestRevisions(own);
  const roles = rolesFor(series?.unit ?? measure.unit, known);
  const [first, ...periods] = periodsToEnter({
    type: series?.periodType ?? periodTypeOf(measure.frequency),
    frequency: measure.frequency,
    last: known.at(-1)?.period ?? null,
    until: until !== null && until < today ? until : today,
    count: PERIODS_ON_A_SHEET + 1,
  });
  return {
    measure: { ref: measure.ref, title: measure.title, unit: series?.unit ?? measure.unit },
    series,
    choices: measure.series.map(({ slug: value, title: text }) => ({ value, text })),
    version: all.length,
    roles,
    before: first
      ? { period: first, figures: known.find(({ period }) => period.end === first.end) ?? null }
      : null,
    rows: periods.map((period) => entryRow(period, known, roles)),
    earlierUntil: first ? first.end : addDays(today, -1),
  };
}
