'use server';

import {
  documentImportHref,
  documentWorkHref,
  NEW_DOCUMENT,
  pieceAnchor,
} from '@/lib/domain/paths/documents';
import {
  correctDocumentForm,
  describeDocumentForm,
  saveDocumentForm,
} from '@/lib/schemas/inspections/correct-document';
import { documentForm } from '@/lib/schemas/inspections/receive-document';
import { decideSuggestionForm } from '@/lib/schemas/inspections/suggestions';
import { formAction } from '@/lib/server/request/form-action';
import { correctDocument, describeDocument } from '@/lib/services/inspections/documents/correct-document';
import { decideSuggestion } from '@/lib/services/inspections/documents/decide-suggestion';
import { giveUpDocument } from '@/lib/services/inspections/documents/give-up-document';
import { saveDocument } from '@/lib/services/inspections/documents/save-document';
import { undoDocument } from '@/lib/services/inspections/documents/undo-document';
import { RECEIVE_DOCUMENT } from './receive-declaration';

export const receiveDocumentAction = formAction(RECEIVE_DOCUMENT);

export const correctDocumentAction = formAction({
  permission: 'document:import',
  schema: correctDocumentForm,
  run: correctDocument,
  goTo: ({ id }, start) => `${documentImportHref(id)}#${pieceAnchor(start)}`,
  saved: 'document-corrected',
});

export const describeDocumentAction = formAction({
  permission: 'document:import',
  schema: describeDocumentForm,
  run: describeDocument,
  goTo: ({ id }) => documentImportHref(id),
  saved: 'document-described',
});

export const decideSuggestionAction = formAction({
  permission: 'document:import',
  schema: decideSuggestionForm,
  run: decideSuggestion,
  goTo: ({ id, suggestion: { kind, which } }) => `${documentWorkHref(id, 'suggestions')}#${kind}-${which}`,
  saved: 'suggestion-decided',
});

export const saveDocumentAction = formAction({
  permission: 'document:import',
  schema: saveDocumentForm,
  run: saveDocument,
  goTo: ({ id }) => documentImportHref(id),
  saved: 'document-saved',
});

export const undoDocumentAction = formAction({
  permission: 'document:import',
  schema: saveDocumentForm,
  run: undoDocument,
  goTo: ({ id }) => documentImportHref(id),
  saved: 'document-undone',
});

export const giveUpDocumentAction = formAction({
  permission: 'document:import',
  schema: documentForm,
  run: giveUpDocument,
  goTo: () => NEW_DOCUMENT,
  saved: 'document-given-up',
});
