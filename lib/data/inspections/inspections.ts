import type { InspectionRecord } from '@/lib/domain/inspections/inspection-record';
import { database } from '@/lib/data/database';
import { toDay, toDayOrNull } from '@/lib/data/days';
import type { InspectionKey } from '@/lib/domain/paths/recommendation-key';
import type { Prisma } from '@/prisma/generated/app/client';
import { inspectionOfOffice, isInspection } from './inspection-key';
import { findOffice } from '@/lib/data/office/office';

async function listWhere(where: Prisma.InspectionWhereInput): Promise<InspectionRecord[]> {
  const rows = await database().inspection.findMany({
    where,
    orderBy: { publishedOn: 'desc' },
    include: {
      body: { select: { slug: true, name: true, shortName: true, kind: true } },
      documents: { orderBy: { importedAt: 'desc' }, take: 1, select: { introduction: true, preamble: true } },
    },
  });
  return rows.map(({ documents, bodyId: _body, version: _version, ...row }) => ({
    ...row,
    publishedOn: toDay(row.publishedOn),
    respondedOn: toDayOrNull(row.respondedOn),
    introduction: documents[0]?.introduction ?? null,
    preamble: documents[0]?.preamble ?? null,
  }));
}

/** Every inspection of a body, newest first. */
export const listInspectionsOf = (body: string): Promise<InspectionRecord[]> =>
  listWhere({ body: { slug: body } });

/** Every inspection the office answers for, newest first. */
export async function listInspections(): Promise<InspectionRecord[]> {
  return listInspectionsOf((await findOffice())?.slug ?? '');
}

/** The inspection of this name, of whatever body, or null. */
export async function findInspectionOf(key: InspectionKey): Promise<InspectionRecord | null> {
  return (await listWhere(isInspection(key)))[0] ?? null;
}

/** The inspection of this office with this slug, or null. */
export async function findInspection(slug: string): Promise<InspectionRecord | null> {
  return findInspectionOf(await inspectionOfOffice(slug));
}
