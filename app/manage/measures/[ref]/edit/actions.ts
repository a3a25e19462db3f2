'use server';

import { officeMeasureHref } from '@/lib/domain/paths/office';
import { editMeasureForm } from '@/lib/schemas/edit-measure';
import { formAction } from '@/lib/server/request/form-action';
import { editMeasure } from '@/lib/services/measures/edit-measure';

export const editMeasureAction = formAction({
  permission: 'measure:edit',
  schema: editMeasureForm,
  run: editMeasure,
  goTo: ({ measure }) => officeMeasureHref(measure),
  saved: 'measure-edited',
});
