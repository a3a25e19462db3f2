import { recordChange } from '@/lib/data/audit/audit';
import { confirmPromiseWords } from '@/lib/data/promises/promises';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import { Refusal } from '@/lib/domain/refusal';
import type { ConfirmPromiseInput } from '@/lib/schemas/promises/change-promise';
import { promiseToChange, refuseAsConflict } from './promise-at';

/**
 * Agrees to a promise as the office read it out of the response, without a check of it. From then on people outside the
 * office may read it (decision 4).
 * @throws Conflict when somebody else saved first; Refusal when it may not be confirmed, or is confirmed already.
 */
export async function confirmPromise(
  actor: SignedInActor,
  input: ConfirmPromiseInput,
  now: Date,
): Promise<void> {
  assertMay(actor, 'promise:change');
  const { promise } = await promiseToChange(actor, input);
  if (promise.confirmed) throw new Refusal('not-yet', 'This wording is already confirmed.');
  await recordChange(
    {
      actor,
      subject: { kind: 'commitment', id: promise.id },
      event: { action: 'promise confirmed', detail: {} },
    },
    async () => {
      const { id: promiseId, version } = promise;
      if (await confirmPromiseWords({ promiseId, version, recordedById: actor.id, now })) return;
      await refuseAsConflict(actor, input);
    },
  );
}
