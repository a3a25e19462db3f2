import { notFound } from 'next/navigation';
import { FORM_METADATA } from '@/components/layout/page-title';
import { WithdrawFootnoteView } from '@/components/measures/notes/footnote-withdraw-view';
import { WithdrawNoteView } from '@/components/measures/notes/note-withdraw-view';
import { listNotesOf } from '@/lib/data/measures/edit-measures';
import { listFootnotesOf } from '@/lib/data/measures/footnotes';
import { findMeasureOfOffice } from '@/lib/data/measures/measures';
import { inMeasureParams } from '@/lib/schemas/fields/params';
import { requireAddress } from '@/lib/server/request/require-record';
import { withdrawFootnoteAction, withdrawNoteAction } from '../actions';

export const metadata = FORM_METADATA;

export default async function WithdrawNotePage({ params }: { params: Promise<unknown> }) {
  const { actor, asked } = await requireAddress('measure:edit', params, inMeasureParams);
  const { ref, id } = asked;
  const note = (await listNotesOf(ref)).find((one) => one.id === id);
  if (note) return <WithdrawNoteView action={withdrawNoteAction} measureRef={ref} note={note} />;
  const measure = await findMeasureOfOffice(actor, ref);
  const footnote = measure && (await listFootnotesOf(measure)).find((one) => one.id === id);
  if (!footnote) notFound();
  return <WithdrawFootnoteView action={withdrawFootnoteAction} measure={measure} footnote={footnote} />;
}
