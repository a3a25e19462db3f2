import { FormTitle } from '@/components/forms/form-title';
import { SummaryList } from '@/components/ui/summary-list';
import { formatInstant } from '@/lib/domain/day';
import { ASSURANCE_LABELS } from '@/lib/domain/recommendations/dials';
import type { ExceptionAsked } from '@/lib/domain/recommendations/exception';
import type { EvidenceRecord } from '@/lib/domain/evidence/evidence-record';
import type { RecommendationRecord } from '@/lib/domain/recommendations/recommendation-record';
import type { RequirementRecord } from '@/lib/domain/recommendations/requirement-record';
import { EMPTY_FORM, type FormActionHandler } from '@/lib/schemas/form-state';
import { AskExceptionForm } from './ask-exception-form';
import { DecideExceptionForm } from './decide-exception-form';
import { RecordView } from './record-view';

type ExceptionViewProps = {
  askAction: FormActionHandler;
  decideAction: FormActionHandler;
  recommendation: RecommendationRecord;
  requirement: RequirementRecord;
  evidence: readonly EvidenceRecord[];
  /** Why nobody can ask for an exception now, in a sentence. */
  whyNot: string | null;
  /** Who looks at it, and whether their role may decide. */
  person: { id: string; mayDecide: boolean };
};

const exceptionPage = ({ ref }: RequirementRecord) => `Verify part ${ref} by exception`;

/** Where one person asks to verify a part by exception, and another decides. */
export function ExceptionView(props: ExceptionViewProps) {
  const { recommendation, requirement, evidence } = props;
  return (
    <RecordView {...{ recommendation, requirement, evidence }} heading={exceptionPage(requirement)}>
      <p className="govuk-body">
        An exception is for evidence that is weaker than we usually require. The evidence must still be
        accepted and in date. One person asks, and an approver who is somebody else decides.
      </p>
      {requirement.exception === null ? (
        <Ask {...props} />
      ) : (
        <Decide {...props} exception={requirement.exception} />
      )}
    </RecordView>
  );
}

const placeOf = ({ inspectionSlug, ref }: RecommendationRecord) => ({
  inspection: inspectionSlug,
  recommendation: ref,
});

function Ask({ askAction, recommendation, requirement, whyNot }: ExceptionViewProps) {
  if (whyNot !== null) {
    return (
      <>
        <FormTitle page={exceptionPage(requirement)} state={EMPTY_FORM} />
        <p className="govuk-body">{whyNot}</p>
      </>
    );
  }
  return <AskExceptionForm action={askAction} place={placeOf(recommendation)} requirement={requirement} />;
}

function Decide(props: ExceptionViewProps & { exception: ExceptionAsked }) {
  const { decideAction, recommendation, requirement, person, exception } = props;
  const { askedBy, askedAt, assurance, reason } = exception;
  const isMine = askedBy.id === person.id;
  return (
    <>
      <SummaryList
        rows={[
          { key: 'Asked by', value: `${askedBy.name}, ${formatInstant(new Date(askedAt))}` },
          { key: 'How sure we are', value: ASSURANCE_LABELS[assurance] },
          { key: 'Why', value: reason },
        ]}
      />
      {isMine || !person.mayDecide ? (
        <p className="govuk-body">
          <FormTitle page={exceptionPage(requirement)} state={EMPTY_FORM} />
          {isMine ? 'You asked for this yourself. Another approver must decide.' : 'An approver must decide.'}
        </p>
      ) : (
        <DecideExceptionForm
          action={decideAction}
          place={placeOf(recommendation)}
          requirement={requirement}
          exception={exception}
        />
      )}
    </>
  );
}
