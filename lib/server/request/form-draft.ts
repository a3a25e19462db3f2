import { headers } from 'next/headers';
import { requestUnderWay } from '@/lib/data/request-under-way';
import { type Draft, DRAFT_FIELDS, type DraftPlace } from '@/lib/domain/people/draft';
import { can } from '@/lib/domain/permissions';
import { draftsIn } from '@/lib/schemas/drafts/draft';
import { currentActor } from '@/lib/server/session/actor';
import { endDraft, keepDrafts } from '@/lib/services/people/keep-draft';
import { ASKED_PATH_HEADER } from './asked-path';

/** The long texts of a form that was sent. `isOnlyKept`: its sender asks for no more than that they are kept. */
export type FormDraft = { place: DraftPlace; texts: Draft[]; isOnlyKept: boolean };

/** What the form that was sent keeps of drafts; null for a form without long texts. */
export async function draftOfForm(form: FormData): Promise<FormDraft | null> {
  const found = draftsIn(form, (await headers()).get(ASKED_PATH_HEADER) ?? '');
  return found && { ...found, isOnlyKept: form.has(DRAFT_FIELDS.keep) };
}

/** Keeps the long texts of a form that was not saved, so that its sender finds them when they come back. */
export async function keepRefused({ texts }: FormDraft): Promise<void> {
  if (requestUnderWay()?.isDatabaseAway) return;
  const actor = await currentActor();
  if (actor && can(actor.role, 'draft:keep')) await keepDrafts(actor, texts, new Date());
}

/** Takes away what was kept of a form, now that it is saved. */
export async function endSaved({ place }: FormDraft): Promise<void> {
  const actor = await currentActor();
  if (actor && can(actor.role, 'draft:keep')) await endDraft(actor, place);
}
