import { enqueueDeciding } from '@/lib/data/enqueue-job';
import { insertSeries } from '@/lib/data/measures/catalogue';
import {
  findMeasureForFigures,
  insertFigures,
  type NewFigure,
  type WrittenBy,
} from '@/lib/data/figures/figures';
import type { PlanKind, PlanLine } from '@/lib/domain/figures/figures-plan-line';
import type { SeriesPlan } from './series-plan';

/** Enough rows for one statement, few enough that the bar moves. */
const ROWS_AT_A_TIME = 2000;

/** The counts as an audit event keeps them. */
export const forTheRecord = (counts: Record<PlanKind, number>) => ({
  new: counts.new,
  changed: counts.changed,
  otherSource: counts['other-source'],
});

const toFigure = (line: PlanLine & { revision: number }, seriesId: string): NewFigure => ({
  seriesId,
  period: line.period,
  numerator: line.numerator,
  denominator: line.denominator,
  value: line.value,
  flags: line.flags,
  revision: line.revision,
  note: line.note,
  source: line.source,
});

const isAdded = (line: PlanLine): line is PlanLine & { revision: number } => line.revision !== null;

type Progress = (rowsDone: number) => Promise<void>;

/**
 * Adds the rows of a plan that change anything, and the series that are new, and has it decided what is shown of them; in
 * the transaction under way, in which the
 * caller holds the lock on the measure's figures and leaves the audit event.
 */
export async function saveFigures(
  measureRef: string,
  plans: readonly SeriesPlan[],
  { onProgress, ...origin }: WrittenBy & { onProgress?: Progress },
): Promise<void> {
  const ids = await seriesIds(measureRef, plans);
  let rowsDone = 0;
  let part: NewFigure[] = [];
  const flush = async () => {
    if (part.length === 0) return;
    await insertFigures(part, origin);
    rowsDone += part.length;
    part = [];
    await onProgress?.(rowsDone);
  };
  for (const { series, lines } of plans) {
    const seriesId = ids.get(series.slug);
    if (seriesId === undefined) throw new Error(`The series ${series.slug} was not made`);
    for (const line of lines.filter(isAdded)) {
      part.push(toFigure(line, seriesId));
      if (part.length === ROWS_AT_A_TIME) await flush();
    }
  }
  await flush();
  await enqueueDeciding();
}

/** The ids of all series of the plans by their slugs, after the new ones were made. */
async function seriesIds(measureRef: string, plans: readonly SeriesPlan[]): Promise<Map<string, string>> {
  for (const { series, lines } of plans) {
    if (!series.isNew || !lines.some(isAdded)) continue;
    const { isNew: _isNew, id: _id, ...draft } = series;
    await insertSeries({ ...draft, observations: [] });
  }
  const measure = await findMeasureForFigures(measureRef);
  const made = measure?.series.map(({ slug, id }): [string, string] => [slug, id]) ?? [];
  const unmade = plans.flatMap(({ series, lines }): [string, string][] =>
    lines.some(isAdded) ? [] : [[series.slug, '']],
  );
  return new Map([...unmade, ...made]);
}
