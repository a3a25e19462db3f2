import type { Exemption, SeriesAndExemption } from '@/lib/domain/measures/exemption';
import { toDate, toDay } from '@/lib/data/days';
import { database } from '@/lib/data/database';
import { isTrial } from '@/lib/data/trial';

type Origin = { source: string | null; importId: string | null; recordedById: string | null };

/** Every door through which figures come in later names their source, and who or which file brought them. */
const isShipped = ({ source, importId, recordedById }: Origin): boolean =>
  source === null && importId === null && recordedById === null;

/** What is needed of a series to know whether its figures are public by themselves. */
export const exemptionColumns = {
  where: { endedAt: null },
  select: {
    address: true,
    place: true,
    readOn: true,
    figures: true,
    readBy: { select: { name: true } },
  },
} as const;

export type ExemptionRow = { address: string; figures: number };

type SeriesRow = {
  officialUrl: string | null;
  figures: readonly Origin[];
  exemptions: readonly ExemptionRow[];
};

/** An approver read so many figures: with one more, nobody has read all of them. */
const findHolding = <Row extends ExemptionRow>({
  figures,
  exemptions,
}: {
  figures: readonly Origin[];
  exemptions: readonly Row[];
}): Row | null => exemptions.find((one) => one.figures === figures.length) ?? null;

const shippedAddressOf = ({ officialUrl, figures }: Pick<SeriesRow, 'officialUrl' | 'figures'>) =>
  figures.length > 0 && figures.every(isShipped) ? officialUrl : null;

/** The publisher's address by which small counts of a series are shown, or null: see decision 10. */
export const officialAddressOf = (series: SeriesRow, isInTrial: boolean): string | null =>
  findHolding(series)?.address ?? (isInTrial ? shippedAddressOf(series) : null);

/** The series of a measure, or of all, with what is said of their figures having been published elsewhere. */
export async function listExemptions(measure?: string): Promise<SeriesAndExemption[]> {
  const [rows, isInTrial] = await Promise.all([
    database().series.findMany({
      where: { illustrative: false, ...(measure === undefined ? {} : { measure: { ref: measure } }) },
      select: {
        slug: true,
        title: true,
        officialUrl: true,
        measure: { select: { ref: true } },
        figures: { select: { source: true, importId: true, recordedById: true } },
        exemptions: exemptionColumns,
      },
      orderBy: [{ measure: { position: 'asc' } }, { slug: 'asc' }],
    }),
    isTrial(),
  ]);
  return rows.map((row) => {
    const [kept] = row.exemptions;
    const exemption: Exemption | null = kept
      ? { address: kept.address, place: kept.place, readOn: toDay(kept.readOn), readBy: kept.readBy.name }
      : null;
    return {
      ...{ measure: row.measure.ref, slug: row.slug, title: row.title, figures: row.figures.length },
      ...{ shippedAddress: shippedAddressOf(row), exemption, holds: findHolding(row) !== null },
      isExempt: officialAddressOf(row, isInTrial) !== null,
    };
  });
}

export type NewExemption = Omit<Exemption, 'readBy'> & { series: string; readById: string; agreedAt: Date };

/** Keeps that somebody has read all figures that a series has now. Returns false for no such series of the measure, or one without figures. */
export async function insertExemption(
  measure: string,
  { series: slug, readOn, ...exemption }: NewExemption,
): Promise<boolean> {
  const series = await database().series.findFirst({
    where: { slug, measure: { ref: measure } },
    select: { id: true, _count: { select: { figures: true } } },
  });
  if (!series || series._count.figures === 0) return false;
  const figures = series._count.figures;
  await database().seriesExemption.create({
    data: { ...exemption, seriesId: series.id, readOn: toDate(readOn), figures },
    select: { id: true },
  });
  return true;
}

/** Ends what was said of a series. Returns false when nothing was, or it was ended before. */
export async function endExemptionOf(
  { measure, series }: { measure: string; series: string },
  ended: { by: string; reason: string; at: Date },
): Promise<boolean> {
  const { count } = await database().seriesExemption.updateMany({
    where: { endedAt: null, series: { slug: series, measure: { ref: measure } } },
    data: { endedAt: ended.at, endedById: ended.by, endedReason: ended.reason },
  });
  return count === 1;
}
