import { recordChange } from '@/lib/data/audit/audit';
import { enqueueDeciding } from '@/lib/data/enqueue-job';
import { findPublication, movePublication } from '@/lib/data/publications/publications';
import {
  closeEdition,
  findOpenWithdrawal,
  insertWithdrawal,
  updateWithdrawal,
} from '@/lib/data/publications/withdrawals';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import type { PublicationRecord } from '@/lib/domain/publications/publication-record';
import { whyNotAskWithdrawal, whyNotDecideWithdrawal } from '@/lib/domain/publications/withdrawal';
import { Refusal } from '@/lib/domain/refusal';
import type { AskWithdrawalInput, DecideWithdrawalInput } from '@/lib/schemas/office/withdrawal';

const ASKED_FIRST = 'Somebody has asked for this already. A second person must decide first.';

/**
 * Asks a second person to withdraw an edition that the public reads. It stays public until they agree.
 * @throws Refusal for an edition that is not public, and when somebody has asked already.
 */
export async function askToWithdraw(
  actor: SignedInActor,
  { id, reason }: AskWithdrawalInput,
  now: Date,
): Promise<void> {
  assertMay(actor, 'publication:ask-withdrawal');
  const { number, state } = await publicationAt(actor, id);
  const why = whyNotAskWithdrawal(state, await findOpenWithdrawal(actor, id));
  if (why) throw new Refusal('not-yet', why);
  await recordChange(
    {
      actor,
      subject: { kind: 'publication', id },
      event: { action: 'withdrawal asked', detail: { number, reason } },
    },
    async () => {
      const asked = { publicationId: id, reason, askedById: actor.id, askedAt: now };
      if (!(await insertWithdrawal(asked))) throw new Refusal('changed-meanwhile', ASKED_FIRST);
    },
  );
}

/**
 * A second person agrees, and the edition is gone at once: from the database and from every web process. Its number, its
 * fingerprint and the reason stay. Or they do not agree, and say why.
 * @throws Refusal for whoever asked, when nobody asked, and when somebody else decided first.
 */
export async function decideWithdrawal(
  actor: SignedInActor,
  { id, withdrawal, decision, reason }: DecideWithdrawalInput,
  now: Date,
): Promise<void> {
  assertMay(actor, 'publication:withdraw');
  const { number, state, hash } = await publicationAt(actor, id);
  const asked = await findOpenWithdrawal(actor, id);
  if (asked?.id !== withdrawal) throw new Refusal('not-found', 'Nobody asks for this any more.');
  const why = whyNotDecideWithdrawal(state, asked, actor.id);
  if (why) throw new Refusal('not-allowed', why);
  const isAgreed = decision === 'agree';
  const event = isAgreed
    ? ({
        action: 'publication withdrawn',
        detail: { number, hash: hash ?? '', told: asked.reason, reason },
      } as const)
    : ({ action: 'withdrawal refused', detail: { number, reason } } as const);
  await recordChange({ actor, subject: { kind: 'publication', id }, event }, async () => {
    const decided = { id: asked.id, isAgreed, reason, decidedById: actor.id, now };
    if (!(await updateWithdrawal(decided)))
      throw new Refusal('changed-meanwhile', 'Somebody else decided on this first.');
    if (!isAgreed) return;
    if (!(await movePublication({ id, from: 'published', to: 'withdrawn' })))
      throw new Refusal('changed-meanwhile', 'Somebody else withdrew this edition first.');
    await closeEdition(id);
    await enqueueDeciding();
  });
}

async function publicationAt(actor: SignedInActor, id: string): Promise<PublicationRecord> {
  const publication = await findPublication(actor, id);
  if (!publication) throw new Refusal('not-found', 'There is no such edition.');
  return publication;
}
