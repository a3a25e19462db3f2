'use server';

import { viewHref } from '@/lib/domain/people/saved-view';
import { PERSON } from '@/lib/domain/paths/person';
import { deleteViewForm, renameViewForm, saveViewForm } from '@/lib/schemas/saved-views/saved-view';
import { formAction } from '@/lib/server/request/form-action';
import { deleteView, renameView, saveView } from '@/lib/services/people/save-view';

/** Leads back to the list, with the new view above it. */
export const saveViewAction = formAction({
  permission: 'panel:read',
  schema: saveViewForm,
  run: saveView,
  goTo: ({ view }) => viewHref(view),
  saved: 'view-saved',
});

export const renameViewAction = formAction({
  permission: 'panel:read',
  schema: renameViewForm,
  run: renameView,
  goTo: () => PERSON.views,
  saved: 'view-renamed',
});

export const deleteViewAction = formAction({
  permission: 'panel:read',
  schema: deleteViewForm,
  run: deleteView,
  goTo: () => PERSON.views,
  saved: 'view-deleted',
});
