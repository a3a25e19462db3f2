'use server';

import { officeMeasureHref } from '@/lib/domain/paths/office';
import { approveMethodologyForm, writeMethodologyForm } from '@/lib/schemas/edit-measure';
import { formAction } from '@/lib/server/request/form-action';
import { approveMethodology, writeMethodology } from '@/lib/services/measures/methodology';

export const writeMethodologyAction = formAction({
  permission: 'methodology:write',
  schema: writeMethodologyForm,
  run: writeMethodology,
  goTo: ({ measure }) => officeMeasureHref(measure, 'methodology'),
  saved: 'methodology-written',
});

export const approveMethodologyAction = formAction({
  permission: 'methodology:approve',
  schema: approveMethodologyForm,
  run: approveMethodology,
  goTo: ({ measure }) => officeMeasureHref(measure, 'methodology'),
  saved: 'methodology-approved',
});
