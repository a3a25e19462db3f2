import { randomUUID } from 'node:crypto';
import { recordChange } from '@/lib/data/audit/audit';
import { findFigureRequest, insertFigureRequest, settleRequest } from '@/lib/data/figures/figure-requests';
import { findMeasureForFigures } from '@/lib/data/figures/figures';
import { dayInLondon } from '@/lib/domain/day';
import { whyNotDueOn } from '@/lib/domain/figures/figure-request';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import { Refusal } from '@/lib/domain/refusal';
import type { AskForFiguresInput, SettleRequestInput } from '@/lib/schemas/figures/figures-request';

/**
 * Records that figures were asked of the force, or of somebody else, and by when. Returns the request's id.
 * @throws Refusal when the day is not in the future.
 */
export async function askForFigures(
  actor: SignedInActor,
  input: AskForFiguresInput,
  now: Date,
): Promise<string> {
  assertMay(actor, 'figures:request');
  const { measure: ref, ...request } = input;
  const why = whyNotDueOn(request.dueOn, dayInLondon(now));
  if (why) throw new Refusal('unusable-input', why, 'dueOn');
  const measure = await findMeasureForFigures(ref);
  if (!measure) throw new Refusal('not-found', 'There is no such measure.');
  const id = randomUUID();
  const { askedOf, dueOn } = request;
  await recordChange(
    {
      actor,
      subject: { kind: 'measure', id: ref },
      event: { action: 'figures asked for', detail: { measure: ref, askedOf, dueOn } },
    },
    () => insertFigureRequest({ id, measureId: measure.id, ...request, askedById: actor.id, askedAt: now }),
  );
  return id;
}

/** Ends a request: the figures came, or are not asked for any more. @throws Refusal when it was ended before. */
export async function settleFigureRequest(
  actor: SignedInActor,
  input: SettleRequestInput,
  now: Date,
): Promise<void> {
  assertMay(actor, 'figures:request');
  const request = await findFigureRequest(input.id);
  if (!request) throw new Refusal('not-found', 'There is no such request.');
  const { measureRef: measure, askedOf } = request;
  const note = input.note ?? '';
  await recordChange(
    {
      actor,
      subject: { kind: 'measure', id: measure },
      event: { action: 'figures request settled', detail: { measure, askedOf, to: input.state, note } },
    },
    async () => {
      const isSettled = await settleRequest({ id: input.id, state: input.state, note, at: now });
      if (!isSettled) throw new Refusal('changed-meanwhile', 'This request is already closed.');
    },
  );
}
