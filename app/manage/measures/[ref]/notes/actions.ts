'use server';

import { measureHref } from '@/components/measures/addresses';
import { addNoteForm, withdrawNoteForm } from '@/lib/schemas/edit-measure';
import { formAction } from '@/lib/server/form-action';
import { addNote, withdrawNote } from '@/lib/services/note-on-measure';

export const addNoteAction = formAction({
  permission: 'measure:edit',
  schema: addNoteForm,
  run: addNote,
  goTo: ({ measure }) => `${measureHref('/manage/measures', measure)}/notes`,
  saved: 'note-added',
});

export const withdrawNoteAction = formAction({
  permission: 'measure:edit',
  schema: withdrawNoteForm,
  run: withdrawNote,
  goTo: ({ measure }) => `${measureHref('/manage/measures', measure)}/notes`,
  saved: 'note-withdrawn',
});
