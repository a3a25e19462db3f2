'use server';

import { officeMeasureHref } from '@/lib/domain/paths/office';
import { figuresEntryForm } from '@/lib/schemas/figures/figures-entry';
import { formAction } from '@/lib/server/request/form-action';
import { enterFigures } from '@/lib/services/figures/enter-figures';

export const enterFiguresAction = formAction({
  permission: 'figures:enter',
  schema: figuresEntryForm,
  run: enterFigures,
  goTo: ({ measure }) => officeMeasureHref(measure),
  saved: 'figures-entered',
});
