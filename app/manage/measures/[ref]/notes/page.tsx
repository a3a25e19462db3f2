import { FormsPage } from '@/components/forms/forms-page';
import { FORM_METADATA } from '@/components/layout/page-title';
import { NotesView } from '@/components/measures/notes/notes-view';
import { listNotesOf } from '@/lib/data/measures/edit-measures';
import { listFootnotesOf } from '@/lib/data/measures/footnotes';
import { freshStartSearch } from '@/lib/schemas/reading';
import { requireMeasureOfOffice } from '@/lib/server/request/require-record';
import { addFootnoteAction, addNoteAction } from './actions';

export const metadata = FORM_METADATA;

type Asked = { params: Promise<unknown>; searchParams: Promise<unknown> };

export default async function NotesPage({ params, searchParams }: Asked) {
  const { record: measure } = await requireMeasureOfOffice('measure:edit', params);
  const { from } = freshStartSearch.parse(await searchParams);
  const [notes, footnotes] = await Promise.all([listNotesOf(measure.ref), listFootnotesOf(measure)]);
  return (
    <FormsPage page={`Notes on the charts of measure ${measure.ref}`}>
      <NotesView
        {...{ measure, notes, from, footnotes }}
        action={addNoteAction}
        addFootnote={addFootnoteAction}
      />
    </FormsPage>
  );
}
