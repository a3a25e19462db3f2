import { FormTitle } from '@/components/forms/form-title';
import { SummaryList } from '@/components/ui/summary-list';
import { type Day, formatDay, formatInstant } from '@/lib/domain/day';
import { needsSecondPerson } from '@/lib/domain/promises/closing';
import { PROMISE_STATES } from '@/lib/domain/promises/promise';
import { EMPTY_FORM, type FormActionHandler } from '@/lib/schemas/form-state';
import { AskCloseForm } from './ask-close-form';
import { DecideClosingForm } from './decide-closing-form';
import type { NumberedPromise } from '@/lib/domain/promises/promises-of';
import { placeOfHome, PromisePage, type PromisesHome } from './promise-page';

type CloseViewProps = {
  askAction: FormActionHandler;
  decideAction: FormActionHandler;
  recommendation: PromisesHome;
  promise: NumberedPromise;
  evidence: readonly { id: string; title: string }[];
  /** Who looks at it, and whether their role may agree. */
  person: { id: string; mayAgree: boolean };
  today: Day;
};

const closePage = ({ number }: NumberedPromise) => `Close promise ${number}`;

/** Where one person asks to close a promise of the office, and another decides. */
export function CloseView(props: CloseViewProps) {
  const { recommendation, promise } = props;
  return (
    <PromisePage recommendation={recommendation} promise={promise} heading={closePage(promise)} work="close">
      {promise.closing === null ? <Ask {...props} /> : <Decide {...props} />}
    </PromisePage>
  );
}

function Ask({ askAction, recommendation, promise, evidence, today }: CloseViewProps) {
  if (!needsSecondPerson(promise)) {
    return (
      <>
        <FormTitle page={closePage(promise)} state={EMPTY_FORM} />
        <p className="govuk-body">Others own this promise. Record a check that says it is kept or lapsed.</p>
      </>
    );
  }
  return (
    <>
      <p className="govuk-body">
        The office does not close its own promises alone. You ask, and an approver who is somebody else
        decides.
      </p>
      <AskCloseForm
        action={askAction}
        place={placeOfHome(recommendation)}
        promise={promise}
        evidence={evidence}
        todayInWords={formatDay(today)}
      />
    </>
  );
}

function Decide({ decideAction, recommendation, promise, evidence, person }: CloseViewProps) {
  const { closing } = promise;
  if (closing === null) return null;
  const cited = evidence.find(({ id }) => id === closing.evidenceId);
  const isMine = closing.proposedBy.id === person.id;
  return (
    <>
      <SummaryList
        rows={[
          {
            key: 'Asked by',
            value: `${closing.proposedBy.name}, ${formatInstant(new Date(closing.proposedAt))}`,
          },
          { key: 'Status asked for', value: PROMISE_STATES[closing.state] },
          { key: 'Why', value: closing.reason },
          { key: 'Checked on', value: formatDay(closing.checkedOn) },
          {
            key: 'Evidence',
            value: closing.evidenceId === null ? 'None' : (cited?.title ?? 'Evidence that you may not see'),
          },
        ]}
      />
      {isMine || !person.mayAgree ? (
        <p className="govuk-body">
          <FormTitle page={closePage(promise)} state={EMPTY_FORM} />
          {isMine ? 'You asked for this yourself. An approver must decide.' : 'An approver must decide.'}
        </p>
      ) : (
        <DecideClosingForm
          action={decideAction}
          place={placeOfHome(recommendation)}
          promise={promise}
          closing={closing}
        />
      )}
    </>
  );
}
