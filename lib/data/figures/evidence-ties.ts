import type { EvidenceTie, FigureOrigin } from '@/lib/domain/figures/figure-origin';
import { PERIOD_TYPES, VALUE_FLAGS } from '@/lib/domain/figure';
import { VISIBILITIES } from '@/lib/domain/evidence/evidence';
import type { SignedInActor } from '@/lib/domain/permissions';
import type { Prisma } from '@/prisma/generated/app/client';
import { database } from '@/lib/data/database';
import { toDay } from '@/lib/data/days';
import { visibleTo } from '@/lib/data/evidence/visible-evidence';
import { keysOf, oneOf } from '@/lib/data/lists';

/** The series a figure belongs to: a measure by its number, and the series by its name in an address. */
export type SeriesPlace = { measure: string; series: string };

const inSeries = ({ measure, series }: SeriesPlace): Prisma.FigureWhereInput => ({
  series: { slug: series, measure: { ref: measure } },
});

const withPeriod = {
  ...{ id: true, revision: true, periodStart: true, periodEnd: true },
  series: { select: { periodType: true } },
} satisfies Prisma.FigureSelect;

type FigureRow = Prisma.FigureGetPayload<{ select: typeof withPeriod }>;

const toFigure = ({ id, revision, periodStart, periodEnd, series }: FigureRow) => {
  const type = oneOf(keysOf(PERIOD_TYPES), series.periodType);
  return { id, revision, period: { type, start: toDay(periodStart), end: toDay(periodEnd) } };
};

/** The figure with this id in a series of a measure, or null. */
export async function findFigure(
  id: string,
  place: SeriesPlace,
): Promise<Pick<FigureOrigin, 'id' | 'period' | 'revision'> | null> {
  const row = await database().figure.findFirst({
    where: { id, ...inSeries(place) },
    select: withPeriod,
  });
  return row === null ? null : toFigure(row);
}

/** Ties evidence to a figure. Returns false when it is tied to it already. */
export async function insertEvidenceOfFigure(evidenceId: string, figureId: string): Promise<boolean> {
  const { count } = await database().evidenceFigure.createMany({
    data: [{ evidenceId, figureId }],
    skipDuplicates: true,
  });
  return count === 1;
}

/**
 * The tie with this id in a series, also one that was ended; null where there is none, or where its evidence is not for
 * this person. Its figures are told as they are, so it is for the office alone.
 */
export async function findEvidenceTie(
  actor: SignedInActor,
  id: string,
  place: SeriesPlace,
): Promise<EvidenceTie | null> {
  const counts = { numerator: true, denominator: true, value: true, flags: true };
  const row = await database().evidenceFigure.findFirst({
    where: { id, evidence: visibleTo(actor), figure: inSeries(place) },
    include: {
      evidence: { select: { title: true, visibility: true } },
      figure: { select: { ...withPeriod, ...counts } },
      endedBy: { select: { name: true } },
    },
  });
  if (row === null) return null;
  const { evidence, figure, endedAt, endedBy, endedReason } = row;
  const { numerator, denominator, value } = figure;
  const flags = figure.flags.map((flag) => oneOf(keysOf(VALUE_FLAGS), flag));
  return {
    id,
    title: evidence.title,
    visibility: oneOf(keysOf(VISIBILITIES), evidence.visibility),
    figure: { ...toFigure(figure), numerator, denominator, value, flags },
    ended: endedAt && { at: endedAt.toISOString(), by: endedBy?.name ?? '', reason: endedReason ?? '' },
  };
}

export type EndOfTie = { id: string; endedById: string; reason: string; at: Date };

/** Ends a tie; it is kept, and the same evidence can be tied again. Returns false when it was ended before. */
export async function endEvidenceOfFigure({ id, endedById, reason, at }: EndOfTie): Promise<boolean> {
  const { count } = await database().evidenceFigure.updateMany({
    where: { id, endedAt: null },
    data: { endedAt: at, endedById, endedReason: reason },
  });
  return count === 1;
}
