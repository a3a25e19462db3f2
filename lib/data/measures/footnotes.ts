import { database } from '@/lib/data/database';
import { toDate, toDay } from '@/lib/data/days';
import type { PublicMeasure } from '@/lib/domain/outside/snapshot';
import type { FootnoteAbout, FootnoteRecord } from '@/lib/domain/measures/footnote-record';
import { isOfFootnote, type KeptFootnote } from '@/lib/domain/measures/footnote-choices';
import type { Prisma } from '@/prisma/generated/app/client';

const whole = {
  measure: { select: { ref: true } },
  series: { select: { slug: true, measure: { select: { ref: true } } } },
} satisfies Prisma.FootnoteInclude;
type Row = Prisma.FootnoteGetPayload<{ include: typeof whole }>;

function aboutOf({ series, area, areaCode, periodStart, periodEnd }: Row): FootnoteAbout {
  if (series && periodStart && periodEnd)
    return { kind: 'figure', slug: series.slug, start: toDay(periodStart), end: toDay(periodEnd) };
  if (series) return { kind: 'series', slug: series.slug };
  return area === null ? { kind: 'measure' } : { kind: 'area', area, areaCode };
}

const toFootnote = (row: Row): KeptFootnote => ({
  ...{ id: row.id, words: row.words, source: row.source, withdrawnReason: row.withdrawnReason },
  about: aboutOf(row),
  measureRef: row.measure?.ref ?? row.series?.measure.ref ?? null,
  withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
});

/** Every footnote, the withdrawn ones too, in the order in which they were written. */
async function listFootnotes(): Promise<KeptFootnote[]> {
  const rows = await database().footnote.findMany({
    orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
    include: whole,
  });
  return rows.map(toFootnote);
}

/** The footnotes that a measure shows, and those that were withdrawn of it. */
export async function listFootnotesOf(
  measure: Pick<PublicMeasure, 'ref' | 'series'>,
): Promise<KeptFootnote[]> {
  return (await listFootnotes()).filter((one) => isOfFootnote(one, measure));
}

export type NewFootnote = FootnoteRecord & { measureRef: string };

/** Adds a footnote, in the transaction under way. */
export async function insertFootnote({ measureRef, about, words, source }: NewFootnote): Promise<void> {
  await database().footnote.create({
    data: { words, source, ...boundTo(about, measureRef) },
    select: { id: true },
  });
}

function boundTo(about: FootnoteAbout, ref: string): Partial<Prisma.FootnoteCreateInput> {
  if (about.kind === 'measure') return { measure: { connect: { ref } } };
  if (about.kind === 'area') return { area: about.area, areaCode: about.areaCode };
  const series = { connect: { slug: about.slug } };
  if (about.kind === 'series') return { series };
  return { series, periodStart: toDate(about.start), periodEnd: toDate(about.end) };
}

/** Takes a footnote away. Returns false when it was withdrawn before. */
export async function endFootnote({
  id,
  reason,
  at,
}: {
  id: string;
  reason: string;
  at: Date;
}): Promise<boolean> {
  const { count } = await database().footnote.updateMany({
    where: { id, withdrawnAt: null },
    data: { withdrawnAt: at, withdrawnReason: reason },
  });
  return count === 1;
}
