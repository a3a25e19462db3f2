'use server';

import { measureHref } from '@/components/measures/addresses';
import { setTargetForm } from '@/lib/schemas/edit-measure';
import { formAction } from '@/lib/server/form-action';
import { setTarget } from '@/lib/services/set-target';

export const setTargetAction = formAction({
  permission: 'measure:edit',
  schema: setTargetForm,
  run: setTarget,
  goTo: ({ measure }) => measureHref('/manage/measures', measure),
  saved: 'target-set',
});
