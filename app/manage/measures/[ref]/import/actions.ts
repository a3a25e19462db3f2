'use server';

import { importHref, officeMeasureHref } from '@/lib/domain/paths/office';
import { chooseHowToReadForm, giveUpImportForm, saveImportForm } from '@/lib/schemas/figures/figures-import';
import { formAction } from '@/lib/server/request/form-action';
import { chooseHowToRead, giveUpImport, saveImport } from '@/lib/services/figures/import-figures';
import { restartImport } from '@/lib/services/stuck-work';
import { RECEIVE_FIGURES } from './receive-declaration';

export const receiveFiguresAction = formAction(RECEIVE_FIGURES);

export const chooseHowToReadAction = formAction({
  permission: 'figures:import',
  schema: chooseHowToReadForm,
  run: chooseHowToRead,
  goTo: importHref,
  saved: 'figures-read-again',
});

export const saveImportAction = formAction({
  permission: 'figures:import',
  schema: saveImportForm,
  run: saveImport,
  goTo: importHref,
  saved: 'figures-agreed',
});

export const giveUpImportAction = formAction({
  permission: 'figures:import',
  schema: giveUpImportForm,
  run: giveUpImport,
  goTo: ({ measure }) => officeMeasureHref(measure, 'import'),
  saved: 'figures-given-up',
});

export const restartImportAction = formAction({
  permission: 'figures:restart',
  schema: giveUpImportForm,
  run: restartImport,
  goTo: importHref,
  saved: 'import-restarted',
});
