'use server';

import {
  approvePublicationForm,
  preparePublicationForm,
  returnPublicationForm,
} from '@/lib/schemas/publication';
import { formAction } from '@/lib/server/form-action';
import { approvePublication } from '@/lib/services/approve-publication';
import { preparePublication } from '@/lib/services/prepare-publication';
import { returnPublication } from '@/lib/services/return-publication';

export const preparePublicationAction = formAction({
  permission: 'publication:prepare',
  schema: preparePublicationForm,
  run: preparePublication,
  revalidates: ['/manage', '/manage/publications'],
  goTo: (_input, id) => `/manage/publications/${id}`,
  saved: 'edition-prepared',
});

export const approvePublicationAction = formAction({
  permission: 'publication:approve',
  schema: approvePublicationForm,
  run: approvePublication,
  revalidates: ['/manage', '/manage/publications'],
  goTo: ({ id }) => `/manage/publications/${id}`,
  saved: 'edition-approved',
});

export const returnPublicationAction = formAction({
  permission: 'publication:prepare',
  schema: returnPublicationForm,
  run: returnPublication,
  revalidates: ['/manage', '/manage/publications'],
  goTo: ({ id }) => `/manage/publications/${id}`,
  saved: 'edition-returned',
});
