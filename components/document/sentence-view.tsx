import { ButtonForm } from '@/components/forms/action-form';
import { NarrowPage } from '@/components/layout/narrow-page';
import { BackLink } from '@/components/ui/back-link';
import { PlainButton } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { Quotation } from '@/components/ui/quotation';
import { formatDay } from '@/lib/domain/day';
import type { CoveredSentence } from '@/lib/domain/document/cover';
import { wordsOf } from '@/lib/domain/document/sentence';
import type { InspectionRecord } from '@/lib/domain/inspections/inspection-record';
import { documentHref } from '@/lib/domain/paths/office';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { placeInWords } from './place-in-words';
import { MarkForm } from './mark-form';
import { NotNeededWords, SentenceRecords } from './sentence-records';

type SentenceViewProps = {
  inspection: InspectionRecord;
  covered: CoveredSentence;
  /** Null for somebody who only reads. */
  actions: { mark: FormActionHandler; unmark: FormActionHandler } | null;
};

/** One sentence of the response, the records it has, and the office's word where it needs none. */
export function SentenceView({ inspection, covered, actions }: SentenceViewProps) {
  const { sentence, links } = covered;
  return (
    <NarrowPage
      before={<BackLink href={documentHref(inspection.slug)}>The response, sentence by sentence</BackLink>}
    >
      <span className="govuk-caption-l">{inspection.shortTitle}</span>
      <h1 className="govuk-heading-l">{placeInWords(sentence)}</h1>
      <Quotation source={sourceOf(inspection)}>
        <p>{wordsOf(sentence)}</p>
      </Quotation>
      <Heading level={2} className="govuk-heading-m">
        Records of this sentence ({links.length})
      </Heading>
      {links.length === 0 ? (
        <p className="govuk-body">This sentence has no record.</p>
      ) : (
        <SentenceRecords {...covered} />
      )}
      {sentence.notNeeded && (
        <p className="govuk-body">
          <NotNeededWords notNeeded={sentence.notNeeded} />
        </p>
      )}
      {actions && <Marks slug={inspection.slug} sentence={sentence} actions={actions} />}
    </NarrowPage>
  );
}

type MarksProps = {
  slug: string;
  sentence: CoveredSentence['sentence'];
  actions: NonNullable<SentenceViewProps['actions']>;
};

/** What an officer can say of the sentence: that it needs no record, or that it does after all. */
function Marks({ slug, sentence, actions }: MarksProps) {
  const { position, version, notNeeded } = sentence;
  const isAgreed = notNeeded !== null && notNeeded.by !== null;
  return (
    <>
      {notNeeded && (
        <div className="govuk-!-margin-bottom-6">
          <ButtonForm
            action={actions.unmark}
            hidden={{ inspection: slug, sentence: position, version }}
            id="undo"
          >
            <PlainButton>Undo: this sentence needs a record</PlainButton>
          </ButtonForm>
        </div>
      )}
      {!isAgreed && (
        <MarkForm
          action={actions.mark}
          inspection={slug}
          position={position}
          version={version}
          draftReason={notNeeded?.reason ?? null}
        />
      )}
    </>
  );
}

const sourceOf = ({ respondedOn }: InspectionRecord): string =>
  respondedOn === null ? 'the response' : `response of ${formatDay(respondedOn)}`;
