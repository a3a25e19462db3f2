'use server';

import { measureHref } from '@/components/measures/addresses';
import { editMeasureForm } from '@/lib/schemas/edit-measure';
import { formAction } from '@/lib/server/form-action';
import { editMeasure } from '@/lib/services/edit-measure';

export const editMeasureAction = formAction({
  permission: 'measure:edit',
  schema: editMeasureForm,
  run: editMeasure,
  goTo: ({ measure }) => measureHref('/manage/measures', measure),
  saved: 'measure-edited',
});
