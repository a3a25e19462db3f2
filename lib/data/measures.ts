import { day } from '@/lib/domain/day';
import type { LastFigures } from '@/lib/domain/figures-due';
import {
  BASES,
  DIRECTIONS,
  FREQUENCIES,
  PERIOD_TYPES,
  UNITS,
  VALUE_FLAGS,
  latestRevisions,
  type Observation,
  type PeriodType,
} from '@/lib/domain/measure';
import { isOfOwnSource } from '@/lib/domain/own-figures';
import type { MeasureRecord, SeriesRecord } from '@/lib/domain/records';
import type { Prisma } from '@/prisma/generated/app/client';
import { database } from './database';
import { toDay, toDayOrNull } from './days';
import { keysOf, oneOf } from './lists';

const whole = {
  links: {
    where: { endedAt: null },
    include: {
      recommendation: { select: { ref: true, position: true } },
      requirement: { select: { ref: true, position: true } },
    },
    orderBy: [{ recommendation: { position: 'asc' } }, { requirement: { position: 'asc' } }],
  },
  series: {
    orderBy: { slug: 'asc' },
    include: { observations: { orderBy: [{ periodEnd: 'asc' }, { revision: 'asc' }] } },
  },
  targets: { orderBy: [{ setOn: 'asc' }, { recordedAt: 'asc' }] },
  annotations: { where: { withdrawnAt: null }, orderBy: { date: 'asc' } },
} satisfies Prisma.MeasureInclude;

type Row = Prisma.MeasureGetPayload<{ include: typeof whole }>;
type SeriesRow = Row['series'][number];

function toObservation(row: SeriesRow['observations'][number], type: PeriodType): Observation {
  return {
    period: { type, start: toDay(row.periodStart), end: toDay(row.periodEnd) },
    numerator: row.numerator,
    denominator: row.denominator,
    value: row.value,
    flags: row.flags.map((flag) => oneOf(keysOf(VALUE_FLAGS), flag)),
    revision: row.revision,
  };
}

/** Every door through which figures come in later names their source, and who or which file brought them. */
const isShipped = ({ source, importId, recordedById }: SeriesRow['observations'][number]) =>
  source === null && importId === null && recordedById === null;

function toSeries(row: SeriesRow): SeriesRecord {
  const periodType = oneOf(keysOf(PERIOD_TYPES), row.periodType);
  // A figure of another source would be read as one of the source that the series names.
  const own = row.observations.filter(({ source }) => isOfOwnSource(source, row));
  return {
    slug: row.slug,
    title: row.title,
    area: row.area,
    areaCode: row.areaCode,
    scope: row.scope,
    basis: oneOf(keysOf(BASES), row.basis),
    periodType,
    unit: oneOf(keysOf(UNITS), row.unit),
    source: row.source,
    sourceUrl: row.sourceUrl,
    officialUrl: row.observations.every(isShipped) ? row.officialUrl : null,
    licence: row.licence,
    note: row.note,
    illustrative: row.illustrative,
    hasOtherSources: row.observations.length > own.length,
    observations: latestRevisions(own.map((observation) => toObservation(observation, periodType))),
  };
}

const distinct = (refs: readonly string[]) => [...new Set(refs)];

const toMeasure = (row: Row): MeasureRecord => ({
  id: row.id,
  ref: row.ref,
  title: row.title,
  definition: row.definition,
  numerator: row.numerator,
  denominator: row.denominator,
  unit: oneOf(keysOf(UNITS), row.unit),
  frequency: oneOf(keysOf(FREQUENCIES), row.frequency),
  basis: oneOf(keysOf(BASES), row.basis),
  direction: oneOf(keysOf(DIRECTIONS), row.direction),
  source: row.source,
  scope: row.scope,
  caution: row.caution,
  reading: row.reading,
  disclosureRule: row.disclosureRule,
  disclosureLoosenedOn: toDayOrNull(row.disclosureLoosenedOn),
  figuresDueAfter: row.figuresDueAfter,
  version: row.version,
  recommendationRefs: distinct(row.links.map(({ recommendation }) => recommendation.ref)),
  requirementRefs: distinct(row.links.flatMap(({ requirement }) => (requirement ? [requirement.ref] : []))),
  series: row.series.map(toSeries),
  annotations: row.annotations.map(({ date, words, source, rebase, reason }) => ({
    ...{ date: toDay(date), words, source, rebase, reason },
  })),
  targets: row.targets.map((target) => ({
    value: target.value,
    setOn: toDay(target.setOn),
    setBy: target.setBy,
    endsOn: toDayOrNull(target.endsOn),
  })),
});

/** The catalogue in its own order, with the series of each measure. */
export async function listMeasures(): Promise<MeasureRecord[]> {
  const rows = await database().measure.findMany({ orderBy: { position: 'asc' }, include: whole });
  return rows.map(toMeasure);
}

/** The measures that speak to one recommendation. */
export async function listMeasuresOf(recommendationId: string): Promise<MeasureRecord[]> {
  const rows = await database().measure.findMany({
    where: { links: { some: { recommendationId, endedAt: null } } },
    orderBy: { position: 'asc' },
    include: whole,
  });
  return rows.map(toMeasure);
}

/** The measures that speak to any of these requirements. */
export async function listMeasuresOfRequirements(
  requirementIds: readonly string[],
): Promise<MeasureRecord[]> {
  if (requirementIds.length === 0) return [];
  const rows = await database().measure.findMany({
    where: { links: { some: { requirementId: { in: [...requirementIds] }, endedAt: null } } },
    orderBy: { position: 'asc' },
    include: whole,
  });
  return rows.map(toMeasure);
}

type LastRow = { ref: string; title: string; frequency: string; figuresDueAfter: number; lastDay: string };

/** How far the figures of their own sources reach, of every measure that says when its next ones can be expected. */
export async function listLastFigures(): Promise<LastFigures[]> {
  const rows = await database().$queryRaw<LastRow[]>`
    select m.ref, m.title, m.frequency, m.figures_due_after as "figuresDueAfter", max(o.period_end)::text as "lastDay"
    from measure m join series s on s.measure_id = m.id join observation o on o.series_id = s.id
      and (o.source is null or o.source = s.source)
    where m.figures_due_after is not null group by m.id order by m.position`;
  return rows.map(({ frequency, lastDay, ...row }) => ({
    ...row,
    frequency: oneOf(keysOf(FREQUENCIES), frequency),
    lastDay: day(lastDay),
  }));
}

/** The measure with this catalogue number, or null. */
export async function findMeasure(ref: string): Promise<MeasureRecord | null> {
  const row = await database().measure.findUnique({ where: { ref }, include: whole });
  return row === null ? null : toMeasure(row);
}
