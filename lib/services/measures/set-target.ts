import { insertTarget } from '@/lib/data/measures/catalogue';
import { lockFiguresOf } from '@/lib/data/figures/figures';
import { dayInLondon } from '@/lib/domain/day';
import type { SignedInActor } from '@/lib/domain/permissions';
import { Refusal } from '@/lib/domain/refusal';
import { describeTarget, whyNotSetTarget } from '@/lib/domain/measures/target';
import type { SetTargetInput } from '@/lib/schemas/edit-measure';
import { measureToChange, recordMeasureChange } from './change-measure';

const SET_MEANWHILE =
  'Somebody else has just set a target of this measure. Look at it before you set another.';

/**
 * Records what a measure is meant to reach from a day on. The older target is kept, and does not hold any more.
 * @throws Refusal when the value or the days cannot be, when somebody else set one meanwhile, or when this person may not
 * set it.
 */
export async function setTarget(actor: SignedInActor, input: SetTargetInput, now: Date): Promise<void> {
  const { measure: ref, reason, ...target } = input;
  const measure = await measureToChange(actor, ref);
  const newest = measure.targets.at(-1) ?? null;
  const why = whyNotSetTarget(target, { unit: measure.unit, newest, today: dayInLondon(now) });
  if (why) throw new Refusal('unusable-input', why.sentence, why.field);
  const changes = [
    {
      label: 'Target',
      from: newest && describeTarget(newest, measure.unit),
      to: describeTarget(target, measure.unit),
    },
  ];
  const event = { action: 'target set', detail: { measure: ref, ...target, reason } } as const;
  await recordMeasureChange(actor, { measure, event, kind: 'target-set', changes, reason, now }, async () => {
    await lockFiguresOf(ref);
    // What was checked above, and what the history says was there before, must still be so.
    const { targets } = await measureToChange(actor, ref);
    if (targets.length !== measure.targets.length) throw new Refusal('changed-meanwhile', SET_MEANWHILE);
    await insertTarget({ ...target, measureRef: ref });
  });
}
