import { recordChange } from '@/lib/data/audit/audit';
import { moveDue } from '@/lib/data/promises/promises';
import { dayInLondon, formatDay } from '@/lib/domain/day';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import { DUE_WORDS, whyNotMove } from '@/lib/domain/promises/due-date';
import type { PromiseRecord } from '@/lib/domain/promises/promise-record';
import { Refusal } from '@/lib/domain/refusal';
import type { MoveDueDateInput } from '@/lib/schemas/promises/change-promise';
import { promiseToChange, refuseAsConflict } from './promise-at';

const savedDue = ({ dueOn, moves }: PromiseRecord) => [
  { label: DUE_WORDS.to, value: dueOn ? formatDay(dueOn) : 'No date given' },
  { label: DUE_WORDS.reason, value: moves.at(-1)?.reason ?? '' },
];

/**
 * Sets the date by which a promise is due, or moves it. The date before stays in the history with the reason.
 * @throws Conflict when somebody else saved first; Refusal when it may not be moved like this, by this person or at all.
 */
export async function moveDueDate(actor: SignedInActor, input: MoveDueDateInput, now: Date): Promise<void> {
  assertMay(actor, 'promise:change');
  const { promise, promisedOn } = await promiseToChange(actor, input, savedDue);
  const { to, reason } = input;
  const { id, version, dueOn: from } = promise;
  const why = whyNotMove({ from, to }, { promisedOn, today: dayInLondon(now) });
  if (why) throw new Refusal('unusable-input', why, 'to');

  await recordChange(
    {
      actor,
      subject: { kind: 'commitment', id },
      event: { action: 'due date of promise moved', detail: { from, to, reason } },
    },
    async () => {
      if (await moveDue({ promiseId: id, version, from, to, reason, recordedById: actor.id, now })) return;
      await refuseAsConflict(actor, input, savedDue);
    },
  );
}
