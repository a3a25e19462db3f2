'use server';

import { OFFICE } from '@/lib/domain/paths/office';
import { changeOfficeForm } from '@/lib/schemas/office/change-office';
import { formAction } from '@/lib/server/request/form-action';
import { changeOffice } from '@/lib/services/office/change-office';

export const changeOfficeAction = formAction({
  permission: 'office:change',
  schema: changeOfficeForm,
  run: changeOffice,
  goTo: () => OFFICE.office,
  saved: 'office-changed',
});
