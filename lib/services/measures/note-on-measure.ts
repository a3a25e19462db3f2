import { insertAnnotation } from '@/lib/data/measures/catalogue';
import { listNotesOf, withdrawAnnotation } from '@/lib/data/measures/edit-measures';
import { dayInLondon, formatDay } from '@/lib/domain/day';
import { whyNotAddNote } from '@/lib/domain/measures/measure-notes';
import type { SignedInActor } from '@/lib/domain/permissions';
import type { AnnotationRecord } from '@/lib/domain/measures/annotation-record';
import { Refusal } from '@/lib/domain/refusal';
import type { AddNoteInput, WithdrawNoteInput } from '@/lib/schemas/edit-measure';
import { measureToChange, recordMeasureChange } from './change-measure';

const inWords = ({ date, words, rebase }: Pick<AnnotationRecord, 'date' | 'words' | 'rebase'>): string =>
  `${formatDay(date)}: ${words}${rebase ? ' (the limits are worked out again from this day)' : ''}`;

/**
 * Adds a dated note to the charts of a measure. With `rebase` the average and limits are recalculated from that day, once
 * enough figures follow it.
 * @throws Refusal when the day is not past, when a fresh start has no reason, or when this person may not add it.
 */
export async function addNote(actor: SignedInActor, input: AddNoteInput, now: Date): Promise<void> {
  const { measure: ref, ...note } = input;
  const measure = await measureToChange(actor, ref);
  const why = whyNotAddNote(note, dayInLondon(now));
  if (why) throw new Refusal('unusable-input', why.sentence, why.field);
  const { date, words, rebase } = note;
  // Without a fresh start there is nothing to give a reason for: the source says where the note comes from.
  const reason = note.reason ?? note.source;
  const event = { action: 'note added', detail: { measure: ref, date, words, rebase, reason } } as const;
  const changes = [{ label: 'Note', from: null, to: inWords(note) }];
  await recordMeasureChange(actor, { measure, event, kind: 'note-added', changes, reason, now }, () =>
    insertAnnotation({ ...note, measureRef: ref }),
  );
}

/** Takes a note off the charts; it stays in the history. @throws Refusal when it was withdrawn before. */
export async function withdrawNote(
  actor: SignedInActor,
  { measure: ref, id, reason }: WithdrawNoteInput,
  now: Date,
): Promise<void> {
  const measure = await measureToChange(actor, ref);
  const note = (await listNotesOf(ref)).find((one) => one.id === id);
  if (!note) throw new Refusal('not-found', 'There is no such note on this measure.');
  const { date, words, rebase } = note;
  const event = { action: 'note withdrawn', detail: { measure: ref, date, words, rebase, reason } } as const;
  const changes = [{ label: 'Note', from: inWords(note), to: 'Withdrawn' }];
  await recordMeasureChange(
    actor,
    { measure, event, kind: 'note-withdrawn', changes, reason, now },
    async () => {
      if (await withdrawAnnotation({ id, reason, at: now })) return;
      throw new Refusal('changed-meanwhile', 'This note was already withdrawn.');
    },
  );
}
