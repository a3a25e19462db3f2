'use server';

import { documentHref } from '@/lib/domain/paths/office';
import { markSentenceForm, unmarkSentenceForm } from '@/lib/schemas/mark-sentence';
import { formAction } from '@/lib/server/request/form-action';
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
