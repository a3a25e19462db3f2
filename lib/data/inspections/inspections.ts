import type { InspectionRecord } from '@/lib/domain/inspections/inspection-record';
import { database } from '@/lib/data/database';
import { toDay, toDayOrNull } from '@/lib/data/days';
import { findOffice } from './office';

/** Every inspection the office answers for, newest first. */
export async function listInspections(): Promise<InspectionRecord[]> {
  const office = await findOffice();
  const rows = await database().inspection.findMany({
    where: { body: { slug: office?.slug ?? '' } },
    orderBy: { publishedOn: 'desc' },
    include: {
      body: { select: { slug: true, name: true, shortName: true, kind: true } },
      documents: { orderBy: { importedAt: 'desc' }, take: 1, select: { introduction: true, preamble: true } },
    },
  });
  return rows.map(({ documents, sourceUrl: _source, bodyId: _body, version: _version, ...row }) => ({
    ...row,
    publishedOn: toDay(row.publishedOn),
    respondedOn: toDayOrNull(row.respondedOn),
    introduction: documents[0]?.introduction ?? null,
    preamble: documents[0]?.preamble ?? null,
  }));
}

/** The inspection of this office with this slug, or null. */
export async function findInspection(slug: string): Promise<InspectionRecord | null> {
  return (await listInspections()).find((inspection) => inspection.slug === slug) ?? null;
}
