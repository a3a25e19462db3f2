import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NotesView } from '@/components/measures/notes-view';
import { listNotesOf } from '@/lib/data/edit-measures';
import { findMeasure } from '@/lib/data/measures';
import { measureRefParam } from '@/lib/schemas/reading';
import { requireActor } from '@/lib/server/actor';
import { addNoteAction } from './actions';

// The form gives the title, because "Error: " must come first after a mistake.
export const metadata: Metadata = { title: { absolute: '' } };

export default async function NotesPage({ params }: { params: Promise<{ ref: string }> }) {
  const actor = await requireActor('measure:edit');
  const ref = measureRefParam.safeParse((await params).ref);
  const measure = ref.success ? await findMeasure(actor, ref.data) : null;
  if (!measure) notFound();
  return <NotesView action={addNoteAction} measure={measure} notes={await listNotesOf(measure.ref)} />;
}
