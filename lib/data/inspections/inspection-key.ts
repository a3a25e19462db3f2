import type { InspectionKey } from '@/lib/domain/paths/recommendation-key';
import type { Prisma } from '@/prisma/generated/app/client';
import { findOffice } from '@/lib/data/office/office';

/** The one inspection of this name, as a condition of a read. */
export const isInspection = ({ body, inspection }: InspectionKey) =>
  ({ slug: inspection, body: { slug: body } }) satisfies Prisma.InspectionWhereInput;

/** What is read of an inspection to name it. */
export const inspectionColumns = {
  slug: true,
  body: { select: { slug: true } },
} satisfies Prisma.InspectionSelect;

/** The key of a row that was read with `inspectionColumns`. */
export function toInspectionKey(row: { slug: string; body: { slug: string } }): InspectionKey {
  return { body: row.body.slug, inspection: row.slug };
}

/** The inspection that an address of this office names: its addresses show no body. */
export async function inspectionOfOffice(slug: string): Promise<InspectionKey> {
  return { body: (await findOffice())?.slug ?? '', inspection: slug };
}
