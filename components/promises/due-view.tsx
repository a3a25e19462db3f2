import { type Day, formatDay } from '@/lib/domain/day';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { DueForm } from './due-form';
import type { NumberedPromise } from '@/lib/domain/promises/promises-of';
import { placeOfHome, PromisePage, type PromisesHome } from './promise-page';

type DueViewProps = {
  action: FormActionHandler;
  recommendation: PromisesHome;
  promise: NumberedPromise;
  today: Day;
};

/** The form in which a due date is set or moved, with the promise and its dates so far beside it. */
export function DueView({ action, recommendation, promise, today }: DueViewProps) {
  const isFirst = promise.dueOn === null;
  return (
    <PromisePage
      recommendation={recommendation}
      promise={promise}
      heading={`${isFirst ? 'Set' : 'Move'} the due date of promise ${promise.number}`}
      work="due"
    >
      <p className="govuk-body">
        {isFirst
          ? 'The response may give no date. Set the one that the owner gives you. It cannot be taken back, only moved.'
          : 'The date before is kept. Everybody can read how often and how far it was moved, and why.'}
      </p>
      <DueForm
        action={action}
        place={placeOfHome(recommendation)}
        promise={promise}
        todayInWords={formatDay(today)}
      />
    </PromisePage>
  );
}
