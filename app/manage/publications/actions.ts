'use server';

import {
  approvePublicationForm,
  preparePublicationForm,
  returnPublicationForm,
  stuckPublicationForm,
} from '@/lib/schemas/publication';
import { formAction } from '@/lib/server/form-action';
import { approvePublication } from '@/lib/services/approve-publication';
import { preparePublication } from '@/lib/services/prepare-publication';
import { returnPublication } from '@/lib/services/return-publication';
import { giveUpEdition, restartEdition } from '@/lib/services/stuck-work';

export const preparePublicationAction = formAction({
  permission: 'publication:prepare',
  schema: preparePublicationForm,
  run: preparePublication,
  goTo: (_input, id) => `/manage/publications/${id}`,
  saved: 'edition-prepared',
});

export const approvePublicationAction = formAction({
  permission: 'publication:approve',
  schema: approvePublicationForm,
  run: approvePublication,
  goTo: ({ id }) => `/manage/publications/${id}`,
  saved: 'edition-approved',
});

export const returnPublicationAction = formAction({
  permission: 'publication:return',
  schema: returnPublicationForm,
  run: returnPublication,
  goTo: ({ id }) => `/manage/publications/${id}`,
  saved: 'edition-returned',
});

export const restartEditionAction = formAction({
  permission: 'publication:restart',
  schema: stuckPublicationForm,
  run: restartEdition,
  goTo: ({ id }) => `/manage/publications/${id}`,
  saved: 'edition-restarted',
});

export const giveUpEditionAction = formAction({
  permission: 'publication:restart',
  schema: stuckPublicationForm,
  run: giveUpEdition,
  goTo: ({ id }) => `/manage/publications/${id}`,
  saved: 'edition-given-up',
});
