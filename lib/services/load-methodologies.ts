import { appendEvent } from '@/lib/data/audit/audit';
import { inTransaction } from '@/lib/data/database';
import { insertMethodology, listMeasuresWithoutMethodology } from '@/lib/data/measures/methodology';
import { SERVICE_ACTOR } from '@/lib/domain/audit-event';
import { shippedMethodology } from '@/lib/domain/measures/methodology/shipped-methodology';

/**
 * Writes version 1 of how it is counted for each measure that has none, as this service words it. Nobody has approved it:
 * outside the office only a trial shows it, marked as a draft. A second time it changes nothing. Returns how many it wrote.
 */
export async function loadMethodologies(now: Date): Promise<number> {
  return inTransaction(async () => {
    const measures = await listMeasuresWithoutMethodology();
    for (const { ref, unit } of measures)
      await insertMethodology({
        ...{ ref, number: 1, words: shippedMethodology(unit) },
        ...{ writtenById: null, writtenAt: now },
      });
    if (measures.length > 0)
      await appendEvent({
        actor: SERVICE_ACTOR,
        subject: { kind: 'service', id: 'methodology' },
        event: { action: 'methodologies loaded', detail: { measures: measures.length } },
      });
    return measures.length;
  });
}
