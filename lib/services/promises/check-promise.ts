import { recordChange } from '@/lib/data/audit/audit';
import { insertPromiseCheck } from '@/lib/data/promises/promises';
import { whyNotAlone } from '@/lib/domain/promises/closing';
import { whyNotCheck } from '@/lib/domain/promises/promise';
import { dayInLondon } from '@/lib/domain/day';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import { Refusal } from '@/lib/domain/refusal';
import type { CheckPromiseInput } from '@/lib/schemas/promises/check-promise';
import { promiseToChange, refuseAsConflict } from './promise-at';

/**
 * Records what a check of a promise found. Checks are kept, so the promise has a history.
 * @throws Conflict when somebody else saved first; Refusal when it may not be recorded, by this person or at all.
 */
export async function checkPromise(actor: SignedInActor, input: CheckPromiseInput, now: Date): Promise<void> {
  assertMay(actor, 'promise:check');
  const { promise, promisedOn } = await promiseToChange(actor, input);
  const { state, reason, checkedOn } = input;
  const alone = whyNotAlone(state, promise);
  if (alone) throw new Refusal('not-allowed', alone, 'state');
  const why = whyNotCheck(input, {
    dueOn: promise.dueOn,
    promisedOn,
    today: dayInLondon(now),
  });
  if (why) throw new Refusal('unusable-input', why.sentence, why.field);

  await recordChange(
    {
      actor,
      subject: { kind: 'commitment', id: promise.id },
      event: { action: 'commitment checked', detail: { from: promise.state, to: state, reason } },
    },
    async () => {
      const { id, version } = promise;
      const check = { promiseId: id, version, state, reason, checkedOn, recordedById: actor.id, now };
      if (await insertPromiseCheck(check)) return;
      await refuseAsConflict(actor, input);
    },
  );
}
