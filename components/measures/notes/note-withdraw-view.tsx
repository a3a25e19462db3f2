import { FormsPage } from '@/components/forms/forms-page';
import { NarrowPage } from '@/components/layout/narrow-page';
import { BackLink } from '@/components/ui/back-link';
import { Heading } from '@/components/ui/heading';
import { datedWords } from '@/lib/domain/chart/notes/dated-words';
import type { NoteRecord } from '@/lib/domain/measures/measure-notes';
import { officeMeasureHref } from '@/lib/domain/paths/office';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { WithdrawNoteForm } from './note-withdraw-form';
import { NoteFacts } from './notes-view';

type WithdrawNoteViewProps = { action: FormActionHandler; measureRef: string; note: NoteRecord };

const WITHDRAWN = 'This note was withdrawn';

/** One note of a measure, and the form that takes it off the charts. */
export function WithdrawNoteView({ action, measureRef, note }: WithdrawNoteViewProps) {
  const isWithdrawn = note.withdrawnAt !== null;
  return (
    <FormsPage page={isWithdrawn ? WITHDRAWN : `Withdraw a note of measure ${measureRef}`}>
      <NarrowPage
        before={
          <BackLink href={officeMeasureHref(measureRef, 'notes')}>
            Notes on the charts of measure {measureRef}
          </BackLink>
        }
      >
        <span className="govuk-caption-l">Measure {measureRef}</span>
        <Heading level={1} className="govuk-heading-l">
          {isWithdrawn ? WITHDRAWN : 'Withdraw this note'}
        </Heading>
        <p className="govuk-body">
          <strong>{datedWords(note)}</strong>
        </p>
        <NoteFacts note={note} />
        {!isWithdrawn && (
          <>
            <p className="govuk-body">
              {note.rebase
                ? 'The note is taken off the charts, and the limits are worked out without it. It stays in the history.'
                : 'The note is taken off the charts. It stays in the history.'}
            </p>
            <WithdrawNoteForm action={action} measureRef={measureRef} id={note.id} what="note" />
          </>
        )}
      </NarrowPage>
    </FormsPage>
  );
}
