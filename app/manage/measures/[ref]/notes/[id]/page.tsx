import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { WithdrawNoteView } from '@/components/measures/note-withdraw-view';
import { listNotesOf } from '@/lib/data/edit-measures';
import { measureRefParam } from '@/lib/schemas/reading';
import { requireActor } from '@/lib/server/actor';
import { withdrawNoteAction } from '../actions';

// The form gives the title, because "Error: " must come first after a mistake.
export const metadata: Metadata = { title: { absolute: '' } };

export default async function WithdrawNotePage({ params }: { params: Promise<{ ref: string; id: string }> }) {
  await requireActor('measure:edit');
  const { ref, id } = await params;
  const notes = measureRefParam.safeParse(ref).success ? await listNotesOf(ref) : [];
  const note = notes.find((one) => one.id === id);
  if (!note) notFound();
  return <WithdrawNoteView action={withdrawNoteAction} measureRef={ref} note={note} />;
}
