import type { InspectionRecord } from '@/lib/domain/inspections/inspection-record';
import { database } from '@/lib/data/database';
import { toDay, toDayOrNull } from '@/lib/data/days';

/** Every inspection the office answers for, newest first. */
export async function listInspections(): Promise<InspectionRecord[]> {
  const rows = await database().inspection.findMany({
    orderBy: { publishedOn: 'desc' },
    include: {
      body: { select: { name: true, shortName: true, kind: true } },
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

/** The inspection with this slug, or null. */
export async function findInspection(slug: string): Promise<InspectionRecord | null> {
  return (await listInspections()).find((inspection) => inspection.slug === slug) ?? null;
}

/** The name of the office that runs this service: the body its newest inspection belongs to. */
export async function findOrganisation(): Promise<{ name: string; shortName: string } | null> {
  const row = await database().inspection.findFirst({
    orderBy: { publishedOn: 'desc' },
    select: { body: { select: { name: true, shortName: true } } },
  });
  return row?.body ?? null;
}
