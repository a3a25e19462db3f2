'use server';

import { officeMeasureHref } from '@/lib/domain/paths/office';
import { figureRequestForm, settleRequestForm } from '@/lib/schemas/figures/figures-request';
import { formAction } from '@/lib/server/request/form-action';
import { askForFigures, settleFigureRequest } from '@/lib/services/figures/ask-for-figures';

export const askForFiguresAction = formAction({
  permission: 'figures:request',
  schema: figureRequestForm,
  run: askForFigures,
  goTo: ({ measure }) => officeMeasureHref(measure, 'request'),
  saved: 'figures-asked',
});

export const settleRequestAction = formAction({
  permission: 'figures:request',
  schema: settleRequestForm,
  run: settleFigureRequest,
  goTo: ({ measure }) => officeMeasureHref(measure, 'request'),
  saved: 'figures-request-ended',
});
