import { importHref } from '@/lib/domain/paths/office';
import { receiveFiguresForm } from '@/lib/schemas/figures/figures-import';
import { declareForm } from '@/lib/server/request/form-action';
import { receiveFigures } from '@/lib/services/figures/import-figures';

/** How a file of figures is received: from a browser's own form, and from a script that says how much has gone. */
export const RECEIVE_FIGURES = declareForm({
  permission: 'figures:import',
  schema: receiveFiguresForm,
  run: receiveFigures,
  goTo: ({ measure }, id) => importHref({ measure, id }),
  saved: 'figures-received',
});
