import { FORM_METADATA } from '@/components/layout/page-title';
import { NotesView } from '@/components/measures/notes/notes-view';
import { listNotesOf } from '@/lib/data/measures/edit-measures';
import { requireMeasureOfOffice } from '@/lib/server/request/require-record';
import { addNoteAction } from './actions';

export const metadata = FORM_METADATA;

export default async function NotesPage({ params }: { params: Promise<unknown> }) {
  const { record: measure } = await requireMeasureOfOffice('measure:edit', params);
  return <NotesView action={addNoteAction} measure={measure} notes={await listNotesOf(measure.ref)} />;
}
