import { endFootnote, insertFootnote, listFootnotesOf } from '@/lib/data/measures/footnotes';
import { describeAbout, footnoteChoices } from '@/lib/domain/measures/footnote-choices';
import type { SignedInActor } from '@/lib/domain/permissions';
import { Refusal } from '@/lib/domain/refusal';
import type { AddFootnoteInput, WithdrawNoteInput } from '@/lib/schemas/edit-measure';
import { measureToChange, recordMeasureChange } from './change-measure';

/**
 * Adds a footnote to a measure, to some of its figures or to an area. It is shown wherever they are.
 * @throws Refusal when the measure has no such figures, or when this person may not add it.
 */
export async function addFootnote(actor: SignedInActor, input: AddFootnoteInput, now: Date): Promise<void> {
  const { measure: ref, about: chosen, words, source } = input;
  const measure = await measureToChange(actor, ref);
  const choice = footnoteChoices(measure).find(({ value }) => value === chosen);
  if (!choice)
    throw new Refusal('unusable-input', 'This measure has no such figures. Select again.', 'about');
  const { about, text } = choice;
  const event = { action: 'footnote added', detail: { measure: ref, about: text, words, source } } as const;
  const changes = [{ label: `Footnote to: ${text}`, from: null, to: words }];
  await recordMeasureChange(actor, { measure, event, kind: 'note-added', changes, reason: source, now }, () =>
    insertFootnote({ measureRef: ref, about, words, source }),
  );
}

/** Takes a footnote away; it stays in the history. @throws Refusal when it was withdrawn before. */
export async function withdrawFootnote(
  actor: SignedInActor,
  { measure: ref, id, reason }: WithdrawNoteInput,
  now: Date,
): Promise<void> {
  const measure = await measureToChange(actor, ref);
  const note = (await listFootnotesOf(measure)).find((one) => one.id === id);
  if (!note) throw new Refusal('not-found', 'There is no such footnote on this measure.');
  const { words, source } = note;
  const about = describeAbout(measure, note.about) ?? ref;
  const event = {
    action: 'footnote withdrawn',
    detail: { measure: ref, about, words, source, reason },
  } as const;
  const changes = [{ label: `Footnote to: ${about}`, from: words, to: 'Withdrawn' }];
  await recordMeasureChange(
    actor,
    { measure, event, kind: 'note-withdrawn', changes, reason, now },
    async () => {
      if (await endFootnote({ id, reason, at: now })) return;
      throw new Refusal('changed-meanwhile', 'This footnote was already withdrawn.');
    },
  );
}
