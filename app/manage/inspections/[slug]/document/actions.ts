'use server';

import { documentHref, extractHref } from '@/lib/domain/paths/office';
import { confirmExtractForm, discardExtractForm } from '@/lib/schemas/decide-extract';
import { markSentenceForm, unmarkSentenceForm } from '@/lib/schemas/mark-sentence';
import { formAction } from '@/lib/server/request/form-action';
import { confirmExtract, discardExtract } from '@/lib/services/document/decide-extract';
import { markSentence, unmarkSentence } from '@/lib/services/document/mark-sentence';

type Place = { inspection: string; sentence: number };
const backToSentence = ({ inspection, sentence }: Place) => documentHref(inspection, sentence);

export const markSentenceAction = formAction({
  permission: 'document:mark',
  schema: markSentenceForm,
  run: markSentence,
  goTo: backToSentence,
  saved: 'sentence-marked',
});

export const unmarkSentenceAction = formAction({
  permission: 'document:mark',
  schema: unmarkSentenceForm,
  run: unmarkSentence,
  goTo: backToSentence,
  saved: 'sentence-unmarked',
});

const backToExtract = ({ inspection, id }: { inspection: string; id: string }) => extractHref(inspection, id);

export const confirmExtractAction = formAction({
  permission: 'document:decide',
  schema: confirmExtractForm,
  run: confirmExtract,
  goTo: backToExtract,
  saved: 'extract-confirmed',
});

export const discardExtractAction = formAction({
  permission: 'document:decide',
  schema: discardExtractForm,
  run: discardExtract,
  goTo: backToExtract,
  saved: 'extract-discarded',
});
