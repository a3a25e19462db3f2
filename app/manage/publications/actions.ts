'use server';

import { OFFICE, publicationHref } from '@/lib/domain/paths/office';
import { acceptIncidentForm } from '@/lib/schemas/accept-incident';
import {
  approvePublicationForm,
  endTrialForm,
  preparePublicationForm,
  returnPublicationForm,
  stuckPublicationForm,
} from '@/lib/schemas/publication';

import { askWithdrawalForm, decideWithdrawalForm } from '@/lib/schemas/office/withdrawal';
import { formAction } from '@/lib/server/request/form-action';
import { acceptIncident } from '@/lib/services/accept-incident';
import { approvePublication } from '@/lib/services/publications/approve-publication';
import { endTrialByHand } from '@/lib/services/publications/end-trial';
import { preparePublication } from '@/lib/services/publications/prepare-publication';
import { returnPublication } from '@/lib/services/publications/return-publication';
import { giveUpEdition, restartEdition } from '@/lib/services/stuck-work';
import { askToWithdraw, decideWithdrawal } from '@/lib/services/publications/withdraw-publication';

export const endTrialAction = formAction({
  permission: 'trial:end',
  schema: endTrialForm,
  run: endTrialByHand,
  goTo: () => OFFICE.endTrial,
  saved: 'trial-ended',
});

export const preparePublicationAction = formAction({
  permission: 'publication:prepare',
  schema: preparePublicationForm,
  run: preparePublication,
  goTo: (_input, id) => publicationHref(id),
  saved: 'edition-prepared',
});

export const approvePublicationAction = formAction({
  permission: 'publication:approve',
  schema: approvePublicationForm,
  run: approvePublication,
  goTo: ({ id }) => publicationHref(id),
  saved: 'edition-approved',
});

export const returnPublicationAction = formAction({
  permission: 'publication:return',
  schema: returnPublicationForm,
  run: returnPublication,
  goTo: ({ id }) => publicationHref(id),
  saved: 'edition-returned',
});

export const askToWithdrawAction = formAction({
  permission: 'publication:ask-withdrawal',
  schema: askWithdrawalForm,
  run: askToWithdraw,
  goTo: ({ id }) => publicationHref(id),
  saved: 'withdrawal-asked',
});

export const decideWithdrawalAction = formAction({
  permission: 'publication:withdraw',
  schema: decideWithdrawalForm,
  run: decideWithdrawal,
  goTo: ({ id }) => publicationHref(id),
  saved: 'withdrawal-decided',
});

export const acceptIncidentAction = formAction({
  permission: 'incident:accept',
  schema: acceptIncidentForm,
  run: acceptIncident,
  goTo: ({ page }) => `${publicationHref(page)}#incidents`,
  saved: 'incident-accepted',
});

export const restartEditionAction = formAction({
  permission: 'publication:restart',
  schema: stuckPublicationForm,
  run: restartEdition,
  goTo: ({ id }) => publicationHref(id),
  saved: 'edition-restarted',
});

export const giveUpEditionAction = formAction({
  permission: 'publication:restart',
  schema: stuckPublicationForm,
  run: giveUpEdition,
  goTo: ({ id }) => publicationHref(id),
  saved: 'edition-given-up',
});
