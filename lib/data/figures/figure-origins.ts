import { figureHistories } from '@/lib/domain/figures/figure-histories';
import type { FigureHistory, FigureOrigin } from '@/lib/domain/figures/figure-origin';
import { VALUE_FLAGS } from '@/lib/domain/figure';
import { isShownAsPublished } from '@/lib/domain/measures/apply-decisions';
import { figuresOfOtherSources, isOfOwnSource } from '@/lib/domain/figures/own-figures';
import type { SignedInActor } from '@/lib/domain/permissions';
import type { PublicMeasure, PublicSeries } from '@/lib/domain/outside/snapshot';
import type { Prisma } from '@/prisma/generated/app/client';
import { database } from '@/lib/data/database';
import { toDay } from '@/lib/data/days';
import { listEvidencePlaces } from '@/lib/data/evidence/evidence';
import { visibleTo } from '@/lib/data/evidence/visible-evidence';
import { keysOf, oneOf } from '@/lib/data/lists';
import { findMeasure } from '@/lib/data/measures/measures';
import { listUncoveredDecisions } from '@/lib/data/uncovered/decisions';
import { findUncoveredMeasure } from '@/lib/data/uncovered/measures';

const withOrigin = (actor: SignedInActor) =>
  ({
    import: { select: { fileName: true, sha256: true } },
    evidence: {
      where: { evidence: visibleTo(actor), endedAt: null },
      select: { id: true, evidence: { select: { id: true, title: true } } },
      orderBy: { evidence: { filedAt: 'asc' } },
    },
  }) satisfies Prisma.FigureInclude;

type Row = Prisma.FigureGetPayload<{ include: ReturnType<typeof withOrigin> }>;

function toOrigin(
  row: Row,
  { periodType, source }: PublicSeries,
  places: Awaited<ReturnType<typeof listEvidencePlaces>>,
): FigureOrigin {
  const { id, numerator, denominator, value, revision, note } = row;
  return {
    ...{ id, numerator, denominator, value, revision, note },
    period: { type: periodType, start: toDay(row.periodStart), end: toDay(row.periodEnd) },
    flags: row.flags.map((flag) => oneOf(keysOf(VALUE_FLAGS), flag)),
    source: row.source ?? source,
    recordedAt: row.recordedAt.toISOString(),
    file: row.import && { name: row.import.fileName, sha256: row.import.sha256 },
    evidence: row.evidence.map(({ id: tie, evidence }) => ({
      ...evidence,
      tie,
      place: places.get(evidence.id) ?? null,
    })),
  };
}

/** Every revision of a series with where it came from, and the evidence tied to it that this person may see. */
async function listFigureOrigins(actor: SignedInActor, series: PublicSeries): Promise<FigureOrigin[]> {
  const rows = await database().figure.findMany({
    where: { series: { slug: series.slug } },
    include: withOrigin(actor),
  });
  const places = await listEvidencePlaces(
    rows.flatMap(({ evidence }) => evidence.map(({ evidence: { id } }) => id)),
  );
  return rows.map((row) => toOrigin(row, series, places));
}

export type SeriesOrigins = {
  measure: PublicMeasure;
  series: PublicSeries;
  histories: FigureHistory[];
  /** What other sources say; for the office alone, else empty. */
  otherSources: FigureOrigin[];
};

/** A series of a measure with the history of each of its figures, as this person may read them; null for no such series. */
export async function findSeriesOrigins(
  actor: SignedInActor,
  ref: string,
  slug: string,
): Promise<SeriesOrigins | null> {
  const [measure, record, decisions] = await Promise.all([
    findMeasure(actor, ref),
    findUncoveredMeasure(ref),
    listUncoveredDecisions('panel', [ref]),
  ]);
  const series = measure?.series.find((one) => one.slug === slug);
  const kept = record?.series.find((one) => one.slug === slug);
  if (!measure || !series || !kept) return null;
  const origins = await listFigureOrigins(actor, series);
  const own = origins.filter(({ source }) => isOfOwnSource(source, series));
  return {
    measure,
    series,
    histories: figureHistories(
      actor.role,
      { shown: series.observations, isPublic: isShownAsPublished(kept, decisions) },
      own,
    ),
    otherSources: figuresOfOtherSources(actor.role, series, origins),
  };
}

/** Evidence of what a measure is linked to, as far as this person may see it; what was rejected is left out. */
export async function listEvidenceForMeasure(
  actor: SignedInActor,
  ref: string,
): Promise<{ id: string; title: string }[]> {
  const linkedToMeasure: Prisma.EvidenceWhereInput = {
    requirements: {
      some: {
        requirement: { recommendation: { measures: { some: { measure: { ref }, endedAt: null } } } },
        endedAt: null,
      },
    },
  };
  return database().evidence.findMany({
    where: { AND: [linkedToMeasure, visibleTo(actor), { state: { not: 'rejected' } }] },
    select: { id: true, title: true },
    orderBy: { filedAt: 'desc' },
  });
}
