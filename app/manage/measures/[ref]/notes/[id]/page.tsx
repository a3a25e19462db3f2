import { notFound } from 'next/navigation';
import { FORM_METADATA } from '@/components/layout/page-title';
import { WithdrawNoteView } from '@/components/measures/notes/note-withdraw-view';
import { listNotesOf } from '@/lib/data/measures/edit-measures';
import { inMeasureParams } from '@/lib/schemas/fields/params';
import { requireAddress } from '@/lib/server/request/require-record';
import { withdrawNoteAction } from '../actions';

export const metadata = FORM_METADATA;

export default async function WithdrawNotePage({ params }: { params: Promise<unknown> }) {
  const { asked } = await requireAddress('measure:edit', params, inMeasureParams);
  const { ref, id } = asked;
  const note = (await listNotesOf(ref)).find((one) => one.id === id);
  if (!note) notFound();
  return <WithdrawNoteView action={withdrawNoteAction} measureRef={ref} note={note} />;
}
