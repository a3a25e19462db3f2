import { documentImportHref } from '@/lib/domain/paths/documents';
import { receiveDocumentForm } from '@/lib/schemas/inspections/receive-document';
import { declareForm } from '@/lib/server/request/form-action';
import { receiveDocument } from '@/lib/services/inspections/documents/receive-document';

/** How a document is received: from a browser's own form, and from a script that says how much has gone. */
export const RECEIVE_DOCUMENT = declareForm({
  permission: 'document:import',
  schema: receiveDocumentForm,
  run: receiveDocument,
  goTo: (_input, id) => documentImportHref(id),
  saved: 'document-received',
});
