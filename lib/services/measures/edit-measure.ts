import { appendEvent } from '@/lib/data/audit/audit';
import { enqueueDeciding } from '@/lib/data/enqueue-job';
import { updateMeasure } from '@/lib/data/measures/edit-measures';
import { findUncoveredMeasure } from '@/lib/data/uncovered/measures';
import { dayInLondon } from '@/lib/domain/day';
import { isLooser } from '@/lib/domain/disclosure/disclosure';
import {
  countsAnew,
  describeMeasureWords,
  editsBetween,
  loosenedOn,
  whyNotEdit,
} from '@/lib/domain/measures/measure-edit';
import { can, type SignedInActor } from '@/lib/domain/permissions';
import { Refusal } from '@/lib/domain/refusal';
import type { EditMeasureInput } from '@/lib/schemas/edit-measure';
import { askApprovalAgain } from './ask-approval-again';
import { conflictOnMeasure, measureToChange, recordMeasureChange } from './change-measure';

/**
 * Changes the description of a measure, when its figures are due or how small numbers are hidden. What was there before
 * stays in its history.
 * @throws Conflict when somebody else saved first; Refusal when it may not be changed like this, by this person or at all.
 */
export async function editMeasure(actor: SignedInActor, input: EditMeasureInput, now: Date): Promise<void> {
  const { measure: ref, version, reason, ...words } = input;
  const measure = await measureToChange(actor, ref);
  if (measure.version !== version) {
    throw await conflictOnMeasure(actor, measure, describeMeasureWords(measure));
  }
  const why = whyNotEdit(measure, words, can(actor.role, 'measure:loosen'));
  if (why)
    throw new Refusal(
      why.field === 'disclosureRule' ? 'not-allowed' : 'unusable-input',
      why.sentence,
      why.field,
    );

  const changes = editsBetween(measure, words);
  const event = { action: 'measure edited', detail: { measure: ref, changes, reason } } as const;
  await recordMeasureChange(
    actor,
    { measure, event, kind: 'edited', changes, reason, now },
    async (subject) => {
      const from = measure.disclosureRule;
      const to = words.disclosureRule;
      const disclosureLoosenedOn = loosenedOn(measure, to, dayInLondon(now));
      if (!(await updateMeasure({ ...words, id: measure.id, version, disclosureLoosenedOn }))) {
        const found = (await findUncoveredMeasure(ref)) ?? measure;
        throw await conflictOnMeasure(actor, found, describeMeasureWords(found));
      }
      if (from !== to) await enqueueDeciding();
      if (countsAnew(measure, words)) await askApprovalAgain(actor, ref, now);
      if (!isLooser(from, to)) return;
      // An event of its own, so that nobody has to read every change of words to find it.
      const detail = { measure: ref, from, to, reason };
      await appendEvent({ actor, subject, event: { action: 'disclosure rule loosened', detail } });
    },
  );
}
