'use server';

import { OFFICE } from '@/lib/domain/paths/office';
import {
  addSupportLineForm,
  changeSupportLineForm,
  checkSupportLineForm,
  withdrawSupportLineForm,
} from '@/lib/schemas/office/support-line';
import { formAction } from '@/lib/server/request/form-action';
import {
  addSupportLine,
  changeSupportLine,
  checkSupportLine,
  withdrawSupportLine,
} from '@/lib/services/support-lines/keep-support-lines';

const toOffice = () => OFFICE.office;

export const addSupportLineAction = formAction({
  permission: 'support-line:change',
  schema: addSupportLineForm,
  run: addSupportLine,
  goTo: toOffice,
  saved: 'support-line-added',
});

export const changeSupportLineAction = formAction({
  permission: 'support-line:change',
  schema: changeSupportLineForm,
  run: changeSupportLine,
  goTo: toOffice,
  saved: 'support-line-changed',
});

export const checkSupportLineAction = formAction({
  permission: 'support-line:change',
  schema: checkSupportLineForm,
  run: checkSupportLine,
  goTo: toOffice,
  saved: 'support-line-checked',
});

export const withdrawSupportLineAction = formAction({
  permission: 'support-line:change',
  schema: withdrawSupportLineForm,
  run: withdrawSupportLine,
  goTo: toOffice,
  saved: 'support-line-withdrawn',
});
