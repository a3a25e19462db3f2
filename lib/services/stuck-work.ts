import { recordChange } from '@/lib/data/audit/audit';
import { enqueueJob } from '@/lib/data/enqueue-job';
import { movePublication } from '@/lib/data/publications/publications';
import { findStuckWork } from '@/lib/data/stuck-work';
import { assertMay, type Permission, type SignedInActor } from '@/lib/domain/permissions';
import { Refusal } from '@/lib/domain/refusal';
import type { StuckWork } from '@/lib/domain/stuck-work';
import type { GiveUpImportInput } from '@/lib/schemas/figures/figures-import';
import type { StuckPublicationInput } from '@/lib/schemas/publication';

const GOES_ON = 'This work is no longer stopped. Look at it again.';

/** @throws Refusal when this person may not, or when it is not stuck. */
async function stuckAt(actor: SignedInActor, permission: Permission, id: string): Promise<StuckWork> {
  assertMay(actor, permission);
  const work = await findStuckWork(id);
  if (work) return work;
  throw new Refusal('changed-meanwhile', GOES_ON);
}

/** Hands an edition that nobody works on to the worker again. */
export async function restartEdition(
  actor: SignedInActor,
  { id }: StuckPublicationInput,
  _now: Date,
): Promise<void> {
  const work = await stuckAt(actor, 'publication:restart', id);
  if (work.kind !== 'edition') throw new Refusal('not-found', 'This edition no longer exists.');
  const { number, state } = work;
  const subject = { kind: 'publication', id };
  await recordChange(
    { actor, subject, event: { action: 'publication started again', detail: { number } } },
    () => enqueueJob(state === 'preparing' ? 'prepare-edition' : 'publish-edition', { id }),
  );
}

/** Ends an edition that nobody works on. Nothing of it was published, and the next can be prepared. */
export async function giveUpEdition(
  actor: SignedInActor,
  { id }: StuckPublicationInput,
  _now: Date,
): Promise<void> {
  const work = await stuckAt(actor, 'publication:restart', id);
  if (work.kind !== 'edition') throw new Refusal('not-found', 'This edition no longer exists.');
  const { number, state } = work;
  const subject = { kind: 'publication', id };
  const note = 'The work on this edition stopped, and it was cancelled. None of it was published.';
  await recordChange(
    { actor, subject, event: { action: 'publication given up', detail: { number } } },
    async () => {
      const moved = await movePublication({ id, from: state, to: 'failed', set: { note } });
      if (!moved) throw new Refusal('changed-meanwhile', GOES_ON);
    },
  );
}

/** Hands a file of figures that nobody works on to the worker again. */
export async function restartImport(
  actor: SignedInActor,
  { id }: GiveUpImportInput,
  _now: Date,
): Promise<void> {
  const work = await stuckAt(actor, 'figures:restart', id);
  if (work.kind !== 'import') throw new Refusal('not-found', 'There is no such import.');
  const { measure, fileName } = work;
  const event = { action: 'figures import started again', detail: { measure, fileName } } as const;
  await recordChange({ actor, subject: { kind: 'measure', id: measure }, event }, () =>
    enqueueJob('import-figures', { id }),
  );
}
