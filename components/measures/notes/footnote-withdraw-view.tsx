import { FormsPage } from '@/components/forms/forms-page';
import { NarrowPage } from '@/components/layout/narrow-page';
import { BackLink } from '@/components/ui/back-link';
import { Heading } from '@/components/ui/heading';
import type { KeptFootnote } from '@/lib/domain/measures/footnote-choices';
import type { MeasureRecord } from '@/lib/domain/measures/measure-record';
import { officeMeasureHref } from '@/lib/domain/paths/office';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { FootnoteFacts } from './footnotes-section';
import { WithdrawNoteForm } from './note-withdraw-form';

type WithdrawFootnoteViewProps = {
  action: FormActionHandler;
  measure: Pick<MeasureRecord, 'ref' | 'series'>;
  footnote: KeptFootnote;
};

const WITHDRAWN = 'This footnote was withdrawn';

/** One footnote of a measure, and the form that takes it away. */
export function WithdrawFootnoteView({ action, measure, footnote }: WithdrawFootnoteViewProps) {
  const isWithdrawn = footnote.withdrawnAt !== null;
  return (
    <FormsPage page={isWithdrawn ? WITHDRAWN : `Withdraw a footnote of measure ${measure.ref}`}>
      <NarrowPage
        before={
          <BackLink href={officeMeasureHref(measure.ref, 'notes')}>
            Notes on the charts of measure {measure.ref}
          </BackLink>
        }
      >
        <span className="govuk-caption-l">Measure {measure.ref}</span>
        <Heading level={1} className="govuk-heading-l">
          {isWithdrawn ? WITHDRAWN : 'Withdraw this footnote'}
        </Heading>
        <p className="govuk-body">
          <strong>{footnote.words}</strong>
        </p>
        <FootnoteFacts measure={measure} footnote={footnote} />
        {!isWithdrawn && (
          <>
            <p className="govuk-body">
              The footnote is taken away from the figures. It stays in the history.
            </p>
            <WithdrawNoteForm action={action} measureRef={measure.ref} id={footnote.id} what="footnote" />
          </>
        )}
      </NarrowPage>
    </FormsPage>
  );
}
