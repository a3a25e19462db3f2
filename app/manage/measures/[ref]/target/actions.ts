'use server';

import { officeMeasureHref } from '@/lib/domain/paths/office';
import { setTargetForm } from '@/lib/schemas/edit-measure';
import { formAction } from '@/lib/server/request/form-action';
import { setTarget } from '@/lib/services/measures/set-target';

export const setTargetAction = formAction({
  permission: 'measure:edit',
  schema: setTargetForm,
  run: setTarget,
  goTo: ({ measure }) => officeMeasureHref(measure),
  saved: 'target-set',
});
