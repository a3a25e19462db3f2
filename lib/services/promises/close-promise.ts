import { recordChange } from '@/lib/data/audit/audit';
import { decideClosingOf, findClosingEvidence, insertClosing } from '@/lib/data/promises/closings';
import { listEvidenceToCite } from '@/lib/data/promises/evidence-to-cite';
import { dayInLondon } from '@/lib/domain/day';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import { whyNotAsk, whyNotDecideClosing } from '@/lib/domain/promises/closing';
import { Refusal } from '@/lib/domain/refusal';
import type { AskToCloseInput, DecideClosingInput } from '@/lib/schemas/promises/close-promise';
import { promiseToChange, refuseAsConflict } from './promise-at';

/**
 * Asks a second person to close a promise of the office. Nothing of the promise changes before they agree.
 * @throws Conflict when somebody else saved first; Refusal when it may not be asked, by this person or at all.
 */
export async function askToClose(actor: SignedInActor, input: AskToCloseInput, now: Date): Promise<void> {
  assertMay(actor, 'promise:check');
  const { promise, promisedOn } = await promiseToChange(actor, input);
  const { state, reason, checkedOn, evidence } = input;
  const why = whyNotAsk(input, { ...promise, promisedOn, today: dayInLondon(now) });
  if (why) throw new Refusal('unusable-input', why.sentence, why.field);
  const toCite = await listEvidenceToCite(actor, input);
  if (evidence !== null && !toCite.some(({ id }) => id === evidence)) {
    throw new Refusal('unusable-input', 'Select evidence from the list', 'evidence');
  }

  await recordChange(
    {
      actor,
      subject: { kind: 'commitment', id: promise.id },
      event: {
        action: 'closing of promise asked',
        detail: { from: promise.state, to: state, evidence, reason },
      },
    },
    async () => {
      const { id: promiseId, version } = promise;
      const asked = { state, reason, checkedOn, evidenceId: evidence };
      if (await insertClosing({ ...asked, promiseId, version, recordedById: actor.id, now })) return;
      await refuseAsConflict(actor, input);
    },
  );
}

/**
 * Decides on what somebody else asked: agreed, the promise is closed with their reason, which is published.
 * @throws Conflict when somebody else saved first; Refusal for whoever asked, and where the evidence does not carry it.
 */
export async function decideClosing(
  actor: SignedInActor,
  input: DecideClosingInput,
  now: Date,
): Promise<void> {
  assertMay(actor, 'promise:agree');
  const { promise } = await promiseToChange(actor, input);
  const { closing } = promise;
  if (closing?.id !== input.closing) throw new Refusal('not-found', 'Nobody asks for this any more.');
  const { decision, reason } = input;
  const why = whyNotDecideClosing({ decision, deciderId: actor.id }, closing, {
    evidence: await findClosingEvidence(closing.evidenceId),
    today: dayInLondon(now),
  });
  if (why) throw new Refusal('not-allowed', why.sentence, why.field);

  const isAgreed = decision === 'agree';
  await recordChange(
    {
      actor,
      subject: { kind: 'commitment', id: promise.id },
      event: isAgreed
        ? { action: 'closing of promise agreed', detail: { from: promise.state, to: closing.state, reason } }
        : { action: 'closing of promise sent back', detail: { reason } },
    },
    async () => {
      const { id: promiseId, version } = promise;
      const decided = { promiseId, version, closing, isAgreed, reason, recordedById: actor.id, now };
      if (await decideClosingOf(decided)) return;
      await refuseAsConflict(actor, input);
    },
  );
}
