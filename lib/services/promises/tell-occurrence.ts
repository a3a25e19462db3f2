import { recordChange } from '@/lib/data/audit/audit';
import { listEvidenceToCite } from '@/lib/data/promises/evidence-to-cite';
import { insertOccurrence } from '@/lib/data/promises/promises';
import { type Day, dayInLondon } from '@/lib/domain/day';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import { occurrencesOf, TOLD_STATES, whyNotTell } from '@/lib/domain/promises/occurrences';
import { describePeriodOf, OCCURRENCE_WORDS } from '@/lib/domain/promises/occurrence-words';
import type { PromiseRecord } from '@/lib/domain/promises/promise-record';
import { Refusal } from '@/lib/domain/refusal';
import type { TellOccurrenceInput } from '@/lib/schemas/promises/tell-occurrence';
import { promiseToChange, refuseAsConflict } from './promise-at';

/**
 * Records whether a regular promise was kept in a period, with how that is known and the evidence where there is some. What
 * was said of the period before stays in the record.
 * @throws Conflict when somebody else saved first; Refusal when it may not be recorded, by this person or at all.
 */
export async function tellOccurrence(
  actor: SignedInActor,
  input: TellOccurrenceInput,
  now: Date,
): Promise<void> {
  assertMay(actor, 'promise:check');
  const { start, state, note, evidence } = input;
  const today = dayInLondon(now);
  const saved = savedOf(start, today);
  const { promise } = await promiseToChange(actor, input, saved);
  const why = whyNotTell(start, promise, today);
  if (why) throw new Refusal('unusable-input', why, 'start');
  const toCite = await listEvidenceToCite(actor, input);
  if (evidence !== null && !toCite.some(({ id }) => id === evidence)) {
    throw new Refusal('unusable-input', 'Select evidence from the list', 'evidence');
  }

  await recordChange(
    {
      actor,
      subject: { kind: 'commitment', id: promise.id },
      event: { action: 'promise told', detail: { start, to: state, evidence, reason: note } },
    },
    async () => {
      const told = { start, state, note, evidenceId: evidence };
      const { id: promiseId, version } = promise;
      if (await insertOccurrence({ promiseId, version, told, recordedById: actor.id, now })) return;
      await refuseAsConflict(actor, input, saved);
    },
  );
}

const savedOf = (start: Day, today: Day) => (promise: PromiseRecord) => {
  const period = occurrencesOf(promise, today).find((one) => one.start === start);
  const last = period?.told.at(-1);
  return [
    { label: OCCURRENCE_WORDS.start, value: period ? describePeriodOf(period) : '' },
    { label: OCCURRENCE_WORDS.state, value: last ? TOLD_STATES[last.state] : 'Not told' },
    { label: OCCURRENCE_WORDS.note, value: last?.note ?? '' },
  ];
};
