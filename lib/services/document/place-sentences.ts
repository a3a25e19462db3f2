import { recordChange } from '@/lib/data/audit/audit';
import { insertSentences, listDocumentsWithoutSentences } from '@/lib/data/document/documents';
import { SERVICE_ACTOR } from '@/lib/domain/audit-event';
import { readResponseDocument } from '@/lib/importing/document/response-document';
import { splitSentences } from '@/lib/importing/sentences/split-sentences';

/**
 * Places the sentences of every document that was imported before sentences were kept. Returns how many documents that
 * were; a second call finds none. Says nothing of what a sentence means.
 */
export async function placeSentences(): Promise<number> {
  const documents = await listDocumentsWithoutSentences();
  for (const { id, fileName, text } of documents) {
    const places = splitSentences(readResponseDocument(text));
    await recordChange(
      {
        actor: SERVICE_ACTOR,
        subject: { kind: 'document', id },
        event: { action: 'sentences placed', detail: { document: fileName, sentences: places.length } },
      },
      () => insertSentences(id, places),
    );
  }
  return documents.length;
}
