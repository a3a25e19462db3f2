import { recordChange } from '@/lib/data/audit/audit';
import { inTransaction } from '@/lib/data/database';
import { findMeasureForFigures, lockFiguresOf, type MeasureForFigures } from '@/lib/data/figures/figures';
import { listUncoveredFiguresOf } from '@/lib/data/uncovered/figures';
import { dayInLondon } from '@/lib/domain/day';
import { describeFigures } from '@/lib/domain/chart/describe-figures';
import { type EntryRole, rolesFor } from '@/lib/domain/figures/figure-entry';
import { NO_TARGET } from '@/lib/domain/figures/figure-import';
import { countKinds, planFigures } from '@/lib/domain/figures/figures-plan';
import type { IncomingFigure, PlanLine } from '@/lib/domain/figures/figures-plan-line';
import { describePeriod, type Period, type PeriodType } from '@/lib/domain/figure';
import { isOfOwnSource } from '@/lib/domain/figures/own-figures';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import { Refusal } from '@/lib/domain/refusal';
import { readPastedFigures } from '@/lib/importing/figures/files/read-pasted';
import type { EnteredRow, EntryInput } from '@/lib/schemas/figures/figures-entry';
import { conflictOver } from '@/lib/services/conflict-over';
import { expectationsFor, seriesFor, type TargetSeries } from './figure-series';
import { forTheRecord, saveFigures } from './save-figures';

const PASTED = 'pasted';

/** The rows as typed, or, where a block was pasted, as it says. @throws Refusal for a block that cannot be read. */
function rowsOf({ pasted, rows }: EntryInput, roles: readonly EntryRole[], type: PeriodType): EnteredRow[] {
  if (pasted === null) return rows;
  const { rows: read, problems } = readPastedFigures(pasted, roles, type);
  if (problems.length > 0) throw new Refusal('unusable-input', problems.join(' '), PASTED);
  return read.map((row) => ({ ...row, place: PASTED }));
}

const toIncoming = (row: EnteredRow, source: string): IncomingFigure => ({
  ...row,
  source,
  note: null,
  saysMarks: true,
  warnings: [],
});

const sentence = (period: Period, reason: string): string => {
  const words = describePeriod(period);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`;
};

function assertNoneRefused(lines: readonly PlanLine[]): void {
  const refused = lines.find(({ kind }) => kind === 'refused');
  if (!refused) return;
  throw new Refusal(
    'unusable-input',
    sentence(refused.period, refused.reason ?? 'cannot be saved'),
    refused.place,
  );
}

/** Somebody else changed figures of the series while these were typed: what is saved now is shown, for a decision. */
async function assertStillSo(
  measureRef: string,
  { series, lines }: { series: TargetSeries; lines: readonly PlanLine[] },
  version: { seen: number; now: number },
): Promise<void> {
  const changing = lines.filter(({ from, revision }) => revision !== null && from !== null);
  if (version.seen === version.now || changing.length === 0) return;
  const saved = changing.flatMap(({ period, from }) =>
    from ? [{ label: describePeriod(period), value: describeFigures(from, series.unit) }] : [],
  );
  throw await conflictOver({ kind: 'measure', id: measureRef }, { version: version.now, saved });
}

async function planEntry(measure: MeasureForFigures, input: EntryInput, now: Date) {
  const target = { ...NO_TARGET, series: input.series, area: input.area, source: input.source };
  const expected = expectationsFor(measure, target);
  const series = seriesFor(measure, target, { area: input.area, periodType: expected.periodType });
  const known = series.isNew ? [] : await listUncoveredFiguresOf(series);
  const own = known.filter(({ source }) => isOfOwnSource(source, series));
  const rows = rowsOf(input, rolesFor(series.unit, own), series.periodType);
  const incoming = rows.map((row) => toIncoming(row, input.source));
  const lines = planFigures(known, incoming, { series, today: dayInLondon(now) });
  return { series, lines, held: known.length };
}

/**
 * Saves figures typed by a person, as new revisions where the record already holds some. Returns how many were saved.
 * @throws Refusal for a figure that cannot be, with the box it is in; Conflict when somebody else saved first.
 */
export async function enterFigures(actor: SignedInActor, input: EntryInput, now: Date): Promise<number> {
  assertMay(actor, 'figures:enter');
  return inTransaction(async () => {
    await lockFiguresOf(input.measure);
    const measure = await findMeasureForFigures(input.measure);
    if (!measure) throw new Refusal('not-found', 'There is no such measure.');
    const { series, lines, held } = await planEntry(measure, input, now);
    assertNoneRefused(lines);
    await assertStillSo(measure.ref, { series, lines }, { seen: input.version, now: held });
    const added = lines.filter(({ revision }) => revision !== null);
    if (added.length === 0)
      throw new Refusal('unusable-input', 'Enter a figure, or change one. Nothing was saved.');
    const counts = forTheRecord(countKinds(lines));
    const detail = { measure: measure.ref, series: series.slug, source: input.source, ...counts };
    await recordChange(
      { actor, subject: { kind: 'measure', id: measure.ref }, event: { action: 'figures entered', detail } },
      () => saveFigures(measure.ref, [{ series, lines }], { importId: null, recordedById: actor.id }),
    );
    return added.length;
  });
}
