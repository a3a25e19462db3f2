'use server';

import { promiseHref, promiseWorkHref, recommendationHref, type Place } from '@/lib/domain/paths/office';
import {
  changePromiseForm,
  confirmPromiseForm,
  moveDueDateForm,
} from '@/lib/schemas/promises/change-promise';
import { checkPromiseForm } from '@/lib/schemas/promises/check-promise';
import { endPromiseLinkForm, linkPromiseForm } from '@/lib/schemas/promises/link-promise';
import { mergePromiseForm } from '@/lib/schemas/promises/merge-promise';
import { tellOccurrenceForm } from '@/lib/schemas/promises/tell-occurrence';
import { askToCloseForm, decideClosingForm } from '@/lib/schemas/promises/close-promise';
import { formAction } from '@/lib/server/request/form-action';
import { changePromise } from '@/lib/services/promises/change-promise';
import { checkPromise } from '@/lib/services/promises/check-promise';
import { confirmPromise } from '@/lib/services/promises/confirm-promise';
import { askToClose, decideClosing } from '@/lib/services/promises/close-promise';
import { endPromiseLink, linkPromise } from '@/lib/services/promises/link-promise';
import { mergePromise } from '@/lib/services/promises/merge-promise';
import { moveDueDate } from '@/lib/services/promises/move-due-date';
import { tellOccurrence } from '@/lib/services/promises/tell-occurrence';

const toLinks = (input: Place & { promise: string }) => promiseWorkHref(input, input.promise, 'links');
const toPromise = (input: Place & { promise: string }) => promiseHref(input, input.promise);

export const checkPromiseAction = formAction({
  permission: 'promise:check',
  schema: checkPromiseForm,
  run: checkPromise,
  goTo: (input) => `${recommendationHref(input)}#promises`,
  saved: 'promise-checked',
});

export const confirmPromiseAction = formAction({
  permission: 'promise:change',
  schema: confirmPromiseForm,
  run: confirmPromise,
  goTo: (input) => `${recommendationHref(input)}#promises`,
  saved: 'promise-confirmed',
});

export const moveDueDateAction = formAction({
  permission: 'promise:change',
  schema: moveDueDateForm,
  run: moveDueDate,
  goTo: toPromise,
  saved: 'promise-moved',
});

export const tellOccurrenceAction = formAction({
  permission: 'promise:check',
  schema: tellOccurrenceForm,
  run: tellOccurrence,
  goTo: (input) => promiseWorkHref(input, input.promise, 'periods'),
  saved: 'promise-told',
});

export const askToCloseAction = formAction({
  permission: 'promise:check',
  schema: askToCloseForm,
  run: askToClose,
  goTo: (input) => promiseWorkHref(input, input.promise, 'close'),
  saved: 'closing-asked',
});

export const decideClosingAction = formAction({
  permission: 'promise:agree',
  schema: decideClosingForm,
  run: decideClosing,
  goTo: toPromise,
  saved: 'closing-decided',
});

export const linkPromiseAction = formAction({
  permission: 'promise:change',
  schema: linkPromiseForm,
  run: linkPromise,
  goTo: toLinks,
  saved: 'promise-linked',
});

export const endPromiseLinkAction = formAction({
  permission: 'promise:change',
  schema: endPromiseLinkForm,
  run: endPromiseLink,
  goTo: toLinks,
  saved: 'promise-unlinked',
});

export const mergePromiseAction = formAction({
  permission: 'promise:change',
  schema: mergePromiseForm,
  run: mergePromise,
  goTo: toPromise,
  saved: 'promise-merged',
});

export const changePromiseAction = formAction({
  permission: 'promise:change',
  schema: changePromiseForm,
  run: changePromise,
  goTo: toPromise,
  saved: 'promise-corrected',
});
