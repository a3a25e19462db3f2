'use server';

import { officeMeasureHref } from '@/lib/domain/paths/office';
import { measureLinksForm } from '@/lib/schemas/edit-measure';
import { formAction } from '@/lib/server/request/form-action';
import { changeMeasureLinks } from '@/lib/services/measures/change-measure-links';

export const changeMeasureLinksAction = formAction({
  permission: 'measure:edit',
  schema: measureLinksForm,
  run: changeMeasureLinks,
  goTo: ({ measure }) => officeMeasureHref(measure),
  saved: 'measure-links-changed',
});
