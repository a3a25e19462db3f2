import { appendEvent } from '@/lib/data/audit/audit';
import { inTransaction } from '@/lib/data/database';
import {
  draftNotNeeded,
  findUndrafted,
  insertExtracts,
  insertPartDrafts,
  listMissingMeasures,
  type NewExtract,
} from '@/lib/data/document/load-drafts';
import { insertMeasure } from '@/lib/data/measures/catalogue';
import { SERVICE_ACTOR } from '@/lib/domain/audit-event';
import type { InspectionKey } from '@/lib/domain/paths/recommendation-key';
import type { SeedMeasure } from '@/lib/schemas/seed';
import type { SeedDocumentDrafts } from '@/lib/schemas/seed-document';

export type DocumentDrafts = {
  documentDrafts: SeedDocumentDrafts;
  measures: readonly SeedMeasure[];
};

/**
 * Loads the drafts that come with the service into the record that has the same document, to the letter, and none yet: a
 * new one, or one that an earlier version has begun. Also the measures that its stated figures are about, where the
 * catalogue does not have them. People decide on all of it; nothing is said to have happened before. Returns whether it
 * loaded anything.
 */
export async function loadDocumentDrafts({ documentDrafts, measures }: DocumentDrafts): Promise<boolean> {
  return inTransaction(async () => {
    const { documentSha256, notNeeded, parts, records } = documentDrafts;
    const document = await findUndrafted(documentSha256);
    if (document === null) return false;
    const refs = records.flatMap((record) => (record.kind === 'figure' ? [record.measure] : []));
    const added = await addMissing(refs, measures, document.inspection);
    await insertExtracts(document, records.map(toNewExtract));
    await insertPartDrafts(document, parts);
    for (const { sentence, reason } of notNeeded) await draftNotNeeded(document.id, sentence, reason);
    await appendEvent({
      actor: SERVICE_ACTOR,
      subject: { kind: 'document', id: document.id },
      event: {
        action: 'document drafts loaded',
        detail: {
          document: document.fileName,
          records: records.length,
          notNeeded: notNeeded.length,
          measures: added,
        },
      },
    });
    return true;
  });
}

async function addMissing(
  refs: readonly string[],
  measures: readonly SeedMeasure[],
  inspection: InspectionKey,
): Promise<string[]> {
  const missing = await listMissingMeasures([...new Set(refs)]);
  for (const measure of measures.filter(({ ref }) => missing.includes(ref))) {
    const { recommendations, requirements, ...words } = measure;
    await insertMeasure(words, { inspection, recommendations, requirements });
  }
  return missing;
}

const NOTHING = {
  ...{ recommendationRef: null, parts: [], type: null, strength: null, cadence: null, value: null },
  ...{ period: null, basis: null, measureRef: null, source: null, dated: null, address: null },
} as const;

function toNewExtract(record: SeedDocumentDrafts['records'][number]): NewExtract {
  if (record.kind === 'evidence') {
    const { recommendation, ...rest } = record;
    return { ...NOTHING, ...rest, recommendationRef: recommendation };
  }
  if (record.kind === 'figure') {
    const { recommendation, measure, ...rest } = record;
    return { ...NOTHING, parts: [], ...rest, recommendationRef: recommendation, measureRef: measure };
  }
  return { ...NOTHING, parts: [], ...record };
}
