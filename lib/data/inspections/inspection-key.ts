import type { InspectionKey } from '@/lib/domain/recommendations/recommendation-key';
import type { Prisma } from '@/prisma/generated/app/client';
import { findOffice } from './office';

/** The one inspection of this name, as a condition of a read. */
export const isInspection = ({ body, inspection }: InspectionKey) =>
  ({ slug: inspection, body: { slug: body } }) satisfies Prisma.InspectionWhereInput;

/** The inspection that an address of this office names: its addresses show no body. */
export async function inspectionOfOffice(slug: string): Promise<InspectionKey> {
  return { body: (await findOffice())?.slug ?? '', inspection: slug };
}
