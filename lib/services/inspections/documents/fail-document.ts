import { moveDocumentImport } from '@/lib/data/inspections/document-imports';

const STOPPED =
  'We could not read this document. It took too long or too much memory, or there was a fault of ours, which is in the log of the worker. Nothing was saved. Upload only the part that you need, or paste its words.';

/** Marks a document whose reading was stopped, so that its page does not wait for ever. */
export async function markDocumentFailed(id: string): Promise<void> {
  await moveDocumentImport(id, { from: ['received'], to: 'failed' }, { problem: STOPPED, body: null });
}
