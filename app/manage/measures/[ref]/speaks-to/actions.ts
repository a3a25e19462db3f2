'use server';

import { measureHref } from '@/components/measures/addresses';
import { measureLinksForm } from '@/lib/schemas/edit-measure';
import { formAction } from '@/lib/server/form-action';
import { changeMeasureLinks } from '@/lib/services/change-measure-links';

export const changeMeasureLinksAction = formAction({
  permission: 'measure:edit',
  schema: measureLinksForm,
  run: changeMeasureLinks,
  goTo: ({ measure }) => measureHref('/manage/measures', measure),
  saved: 'measure-links-changed',
});
