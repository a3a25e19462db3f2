'use server';

import { PERSON } from '@/lib/domain/paths/person';
import { discardDraftForm } from '@/lib/schemas/drafts/draft';
import { ownPasswordForm } from '@/lib/schemas/person';
import { formAction } from '@/lib/server/request/form-action';
import { changePassword } from '@/lib/services/people/change-password';
import { endDraft } from '@/lib/services/people/keep-draft';

/** Everyone who can sign in may read the panel's pages, and so change their own password. All their sessions end. */
export const changePasswordAction = formAction({
  permission: 'panel:read',
  schema: ownPasswordForm,
  run: changePassword,
  goTo: () => PERSON.signIn,
  saved: 'password-changed',
});

/** Takes away what a person was writing in a form, and leads back to it as it is without. */
export const discardDraftAction = formAction({
  permission: 'draft:keep',
  schema: discardDraftForm,
  run: endDraft,
  goTo: ({ record }) => record,
  saved: 'draft-discarded',
});
