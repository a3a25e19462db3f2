import { day } from '@/lib/domain/day';
import type { LastFigures } from '@/lib/domain/figures/due/figures-due';
import { FREQUENCIES } from '@/lib/domain/figure';
import { measuresFor, type PanelMeasure } from '@/lib/domain/outside/measures/measures';
import {
  includesRecommendation,
  includesRequirement,
  type RecommendationKey,
} from '@/lib/domain/paths/recommendation-key';
import { can, type SignedInActor } from '@/lib/domain/permissions';
import type { MeasureRecord } from '@/lib/domain/measures/measure-record';
import type { Prisma } from '@/prisma/generated/app/client';
import { keptUntilChange } from '@/lib/data/audit/kept-until-change';
import { database } from '@/lib/data/database';
import { keysOf, oneOf } from '@/lib/data/lists';
import { listPartsBeingChecked } from '@/lib/data/parts-being-checked';
import { listUncoveredDecisions } from '@/lib/data/uncovered/decisions';
import { findUncoveredMeasure, listUncoveredMeasures } from '@/lib/data/uncovered/measures';

type Reader = Pick<SignedInActor, 'role'>;

/** The measures asked for, in the order of the catalogue: true counts for the office, what it was decided to show for anybody else. */
async function listWhere({ role }: Reader, where: Prisma.MeasureWhereInput): Promise<PanelMeasure[]> {
  const measures = await listUncoveredMeasures(where);
  if (can(role, 'manage:read')) return measures;
  // Read after the figures: one that came in between has no decision, and is hidden.
  const refs = measures.map(({ ref }) => ref);
  const [decisions, hidden] = await Promise.all([
    listUncoveredDecisions('panel', refs),
    listPartsBeingChecked(),
  ]);
  return measuresFor(role, measures, decisions).map((measure) => ({
    ...measure,
    requirements: measure.requirements.filter((part) => !includesRequirement(hidden, part)),
  }));
}

/**
 * The catalogue in its own order, with the figures this person may read: the same for everybody in the office, and for everybody
 * outside it. Read once for each change of the record, because it is all of it.
 */
export const listMeasures = (actor: Reader): Promise<readonly PanelMeasure[]> =>
  keptUntilChange(
    can(actor.role, 'manage:read') ? 'measures of the office' : 'measures for others',
    null,
    () => listWhere(actor, {}),
  );

/** The measures linked to one recommendation, with the figures this person may read: some of the catalogue as it was read. */
export async function listMeasuresOf(
  actor: Reader,
  recommendation: RecommendationKey,
): Promise<PanelMeasure[]> {
  const measures = await listMeasures(actor);
  return measures.filter(({ recommendations }) => includesRecommendation(recommendations, recommendation));
}

/** The measures linked to any of these requirements, with the figures this person may read. */
export async function listMeasuresOfRequirements(
  actor: Reader,
  requirementIds: readonly string[],
): Promise<PanelMeasure[]> {
  if (requirementIds.length === 0) return [];
  return listWhere(actor, {
    links: { some: { requirementId: { in: [...requirementIds] }, endedAt: null } },
  });
}

/** The measure with this catalogue number, with the figures this person may read, or null. */
export async function findMeasure(actor: Reader, ref: string): Promise<PanelMeasure | null> {
  const [measure] = await listWhere(actor, { ref });
  return measure ?? null;
}

/** The measure with all that the record holds of it, for the office to change; null for everybody else. */
export async function findMeasureOfOffice({ role }: Reader, ref: string): Promise<MeasureRecord | null> {
  return can(role, 'manage:read') ? findUncoveredMeasure(ref) : null;
}

type LastRow = Omit<NamedLastFigures, 'frequency' | 'lastDay'> & {
  frequency: string;
  lastDay: string | null;
};
type NamedLastFigures = LastFigures & { title: string };

/** How far the figures of their own sources reach, of every measure of the catalogue. */
export async function listLastFigures(): Promise<NamedLastFigures[]> {
  const rows = await database().$queryRaw<LastRow[]>`
    select m.ref, m.title, m.frequency, m.source, m.figures_due_after as "figuresDueAfter",
      max(o.period_end)::text as "lastDay"
    from measure m left join series s on s.measure_id = m.id and s.compared_as is null
      left join observation o on o.series_id = s.id and (o.source is null or o.source = s.source)
    group by m.id order by m.position`;
  return rows.map(({ frequency, lastDay, ...row }) => ({
    ...row,
    frequency: oneOf(keysOf(FREQUENCIES), frequency),
    lastDay: lastDay === null ? null : day(lastDay),
  }));
}
