'use server';

import { erasureHref, OFFICE } from '@/lib/domain/paths/office';
import {
  askErasureForm,
  decideErasureForm,
  lookForFilesForm,
  lookForWordsForm,
} from '@/lib/schemas/office/erasure';
import { formAction } from '@/lib/server/request/form-action';
import { fingerprintOf } from '@/lib/server/request/words-fingerprint';
import { askErasure, decideErasure, lookForFiles, lookForWords } from '@/lib/services/erasures/erase';

export const lookForWordsAction = formAction({
  permission: 'erasure:ask',
  schema: lookForWordsForm,
  run: (actor, input, now) => lookForWords(actor, input, { now, fingerprint: fingerprintOf(input.words) }),
  goTo: (_input, id) => erasureHref(id),
  saved: 'erasure-begun',
});

export const lookForFilesAction = formAction({
  permission: 'erasure:ask',
  schema: lookForFilesForm,
  run: lookForFiles,
  goTo: (_input, id) => erasureHref(id),
  saved: 'erasure-begun',
});

export const askErasureAction = formAction({
  permission: 'erasure:ask',
  schema: askErasureForm,
  run: askErasure,
  goTo: ({ id, step }) => (step === 'ask' ? erasureHref(id) : OFFICE.erasures),
  saved: 'erasure-asked',
});

export const decideErasureAction = formAction({
  permission: 'erasure:decide',
  schema: decideErasureForm,
  run: decideErasure,
  goTo: ({ id }) => erasureHref(id),
  saved: 'erasure-decided',
});
