import type { Methodology } from '@/lib/domain/measures/methodology/methodology-record';
import { database } from '../database';

/** How each measure is counted, or the one asked for: every version, drafts too, newest first. */
export async function listUncoveredMethodologies(ref?: string): Promise<Methodology[]> {
  const measures = await database().measure.findMany({
    where: { methodologies: { some: {} }, ...(ref === undefined ? {} : { ref }) },
    orderBy: { position: 'asc' },
    select: {
      ref: true,
      methodologies: {
        orderBy: { number: 'desc' },
        include: {
          writtenBy: { select: { id: true, name: true } },
          approvedBy: { select: { id: true, name: true } },
        },
      },
    },
  });
  return measures.map(({ ref: measureRef, methodologies }) => ({
    ref: measureRef,
    versions: methodologies.map(({ number, words, writtenBy, writtenAt, approvedBy, approvedAt }) => ({
      ...{ number, words, writtenBy, approvedBy },
      writtenAt: writtenAt.toISOString(),
      approvedAt: approvedAt?.toISOString() ?? null,
    })),
  }));
}
