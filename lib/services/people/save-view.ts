import { randomUUID } from 'node:crypto';
import {
  deleteSavedView,
  insertSavedView,
  listSavedViews,
  renameSavedView,
} from '@/lib/data/people/saved-views';
import { MOST_VIEWS } from '@/lib/domain/people/saved-view';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import { Refusal } from '@/lib/domain/refusal';
import type { RenameViewInput, SaveViewInput } from '@/lib/schemas/saved-views/saved-view';

const NO_SUCH_VIEW = 'You have no such view.';
const SAME_NAME = 'You have a view with this name on this list. Enter another name';

/**
 * Keeps a list as one person narrowed it, under their name for it. It leaves no event: nothing of the record changes, and
 * nobody else reads it. Everybody who signs in reads lists, and may keep views of them.
 * @throws Refusal when they have a view of this name on this list, or too many.
 */
export async function saveView(actor: SignedInActor, input: SaveViewInput, now: Date): Promise<void> {
  assertMay(actor, 'panel:read');
  const { view, name } = input;
  const isSaved = await insertSavedView(
    actor,
    { ...view, name, id: randomUUID() },
    { now, most: MOST_VIEWS },
  );
  if (isSaved) return;
  const views = await listSavedViews(actor);
  if (views.length < MOST_VIEWS) throw new Refusal('unusable-input', SAME_NAME, 'name');
  throw new Refusal('not-allowed', `You have ${MOST_VIEWS} views. Delete one that you do not need.`);
}

/** Gives a view another name. @throws Refusal when it is not theirs, or another view of its list has this name. */
export async function renameView(actor: SignedInActor, input: RenameViewInput): Promise<void> {
  assertMay(actor, 'panel:read');
  if (await renameSavedView(actor, input)) return;
  const isTheirs = (await listSavedViews(actor)).some(({ id }) => id === input.id);
  if (isTheirs) throw new Refusal('unusable-input', SAME_NAME, 'name');
  throw new Refusal('not-found', NO_SUCH_VIEW);
}

/** Takes a view away. The list itself stays as it is. @throws Refusal when it is not theirs. */
export async function deleteView(actor: SignedInActor, { id }: { id: string }): Promise<void> {
  assertMay(actor, 'panel:read');
  if (!(await deleteSavedView(actor, id))) throw new Refusal('not-found', NO_SUCH_VIEW);
}
