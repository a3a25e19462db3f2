import { removeDrafts, saveDrafts } from '@/lib/data/people/drafts';
import { type Draft, type DraftPlace, MOST_DRAFTS } from '@/lib/domain/people/draft';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';

/**
 * Keeps long texts of one person as they are being written. It leaves no event: nothing of the record changes, and nobody
 * else reads it. An empty text takes away what was kept.
 * @throws Refusal for people who write nothing here.
 */
export async function keepDrafts(actor: SignedInActor, drafts: readonly Draft[], now: Date): Promise<void> {
  assertMay(actor, 'draft:keep');
  const [written, emptied] = [
    drafts.filter(({ text }) => text !== ''),
    drafts.filter(({ text }) => text === ''),
  ];
  for (const { field, ...place } of emptied) await removeDrafts(actor, place, [field]);
  if (written.length > 0) await saveDrafts(actor, written, { now, most: MOST_DRAFTS });
}

/** Takes away what one person was writing in a form: it was saved, or they discarded it. @throws Refusal as above. */
export async function endDraft(actor: SignedInActor, place: DraftPlace): Promise<void> {
  assertMay(actor, 'draft:keep');
  await removeDrafts(actor, place);
}
