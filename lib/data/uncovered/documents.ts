import { database } from '@/lib/data/database';
import { isInspection } from '@/lib/data/inspections/inspection-key';
import { keysOf, oneOf } from '@/lib/data/lists';
import type { PartReading } from '@/lib/domain/document/part-reading';
import type { InspectionKey } from '@/lib/domain/paths/recommendation-key';
import { COVERAGES } from '@/lib/domain/promises/promise';

/** How the office reads the response to each part of an inspection, drafts included, without asking who reads. */
export async function listUncoveredPartReadings(key: InspectionKey): Promise<PartReading[]> {
  const rows = await database().requirement.findMany({
    where: { recommendation: { inspection: isInspection(key) } },
    orderBy: [{ recommendation: { position: 'asc' } }, { position: 'asc' }],
    select: {
      ref: true,
      coverage: true,
      coverageNote: true,
      coverageConfirmedAt: true,
      coverageConfirmedBy: { select: { name: true } },
      recommendation: { select: { ref: true } },
      addressees: { select: { body: { select: { name: true } } }, orderBy: { body: { kind: 'asc' } } },
      answeredBy: true,
    },
  });
  const sentences = await database().sentence.findMany({
    where: { id: { in: rows.flatMap(({ answeredBy }) => answeredBy) } },
    orderBy: { position: 'asc' },
    select: { id: true, position: true },
  });
  return rows.map((row) => ({
    recommendationRef: row.recommendation.ref,
    ref: row.ref,
    addressees: row.addressees.map(({ body }) => body.name),
    coverage: row.coverage === null ? null : oneOf(keysOf(COVERAGES), row.coverage),
    note: row.coverageNote,
    confirmedBy: row.coverageConfirmedAt === null ? null : (row.coverageConfirmedBy?.name ?? ''),
    sentences: sentences.filter(({ id }) => row.answeredBy.includes(id)).map(({ position }) => position),
  }));
}
