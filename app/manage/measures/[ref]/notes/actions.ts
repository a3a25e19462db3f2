'use server';

import { officeMeasureHref } from '@/lib/domain/paths/office';
import { addFootnoteForm, addNoteForm, withdrawNoteForm } from '@/lib/schemas/edit-measure';
import { formAction } from '@/lib/server/request/form-action';
import { addFootnote, withdrawFootnote } from '@/lib/services/measures/footnote-on-measure';
import { addNote, withdrawNote } from '@/lib/services/measures/note-on-measure';

export const addNoteAction = formAction({
  permission: 'measure:edit',
  schema: addNoteForm,
  run: addNote,
  goTo: ({ measure }) => officeMeasureHref(measure, 'notes'),
  saved: 'note-added',
});

export const withdrawNoteAction = formAction({
  permission: 'measure:edit',
  schema: withdrawNoteForm,
  run: withdrawNote,
  goTo: ({ measure }) => officeMeasureHref(measure, 'notes'),
  saved: 'note-withdrawn',
});

export const addFootnoteAction = formAction({
  permission: 'measure:edit',
  schema: addFootnoteForm,
  run: addFootnote,
  goTo: ({ measure }) => officeMeasureHref(measure, 'notes'),
  saved: 'footnote-added',
});

export const withdrawFootnoteAction = formAction({
  permission: 'measure:edit',
  schema: withdrawNoteForm,
  run: withdrawFootnote,
  goTo: ({ measure }) => officeMeasureHref(measure, 'notes'),
  saved: 'footnote-withdrawn',
});
