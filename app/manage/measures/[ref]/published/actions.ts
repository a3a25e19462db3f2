'use server';

import { officeMeasureHref } from '@/lib/domain/paths/office';
import { endExemptionForm, exemptForm } from '@/lib/schemas/exemption';
import { formAction } from '@/lib/server/request/form-action';
import { endExemption, exemptSeries } from '@/lib/services/measures/exempt-series';

export const exemptSeriesAction = formAction({
  permission: 'series:exempt',
  schema: exemptForm,
  run: exemptSeries,
  goTo: ({ measure }) => officeMeasureHref(measure, 'published'),
  saved: 'series-exempt',
});

export const endExemptionAction = formAction({
  permission: 'series:exempt',
  schema: endExemptionForm,
  run: endExemption,
  goTo: ({ measure }) => officeMeasureHref(measure, 'published'),
  saved: 'exemption-ended',
});
