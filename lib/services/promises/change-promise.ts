import { recordChange } from '@/lib/data/audit/audit';
import { listBodies } from '@/lib/data/bodies';
import { editPromise } from '@/lib/data/promises/promises';
import { dayInLondon } from '@/lib/domain/day';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import {
  inWords,
  ownerInWords,
  promiseChanges,
  tellPromise,
  whyNotChange,
} from '@/lib/domain/promises/promise-change';
import type { PromiseRecord } from '@/lib/domain/promises/promise-record';
import { Refusal } from '@/lib/domain/refusal';
import type { ChangePromiseInput } from '@/lib/schemas/promises/change-promise';
import { promiseToChange, refuseAsConflict } from './promise-at';

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  [...a].sort().join(' ') === [...b].sort().join(' ');

/**
 * Corrects a promise: its words, the sentence of the response that makes it, who owns it, how often it was promised. What
 * was there before stays in its history.
 * @throws Conflict when somebody else saved first; Refusal when it may not be changed like this, by this person or at all.
 */
export async function changePromise(
  actor: SignedInActor,
  input: ChangePromiseInput,
  now: Date,
): Promise<void> {
  assertMay(actor, 'promise:change');
  const bodies = await listBodies();
  const saved = (current: PromiseRecord) => tellPromise(inWords(current), bodies);
  const { promise, response } = await promiseToChange(actor, input, saved);
  const { words, quote, owners, ownerRole, cadence, startsOn, reason } = input;
  const written = { promise: words, quote, owners, ownerRole, cadence, startsOn };
  const why = whyNotChange(written, {
    responseText: response?.text ?? null,
    bodies,
    today: dayInLondon(now),
  });
  if (why) throw new Refusal('unusable-input', why.sentence, why.field);
  const changes = promiseChanges(promise, written, bodies);
  if (changes.length === 0)
    throw new Refusal('unusable-input', 'Nothing is different from what is saved', 'words');

  // An owner named in the words of a document stays so until somebody names another.
  const owner = sameSet(owners, promise.owners) ? promise.owner : ownerInWords(owners, bodies);
  await recordChange(
    {
      actor,
      subject: { kind: 'commitment', id: promise.id },
      event: { action: 'promise corrected', detail: { changes, reason } },
    },
    async () => {
      const { id: promiseId, version } = promise;
      const edit = { promiseId, version, written: { ...written, owner }, recordedById: actor.id, now };
      if (await editPromise(edit)) return;
      await refuseAsConflict(actor, input, saved);
    },
  );
}
