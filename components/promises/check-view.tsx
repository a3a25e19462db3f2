import { type Day, formatDay } from '@/lib/domain/day';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { CheckForm } from './check-form';
import type { NumberedPromise } from '@/lib/domain/promises/promises-of';
import { placeOfHome, PromisePage, type PromisesHome } from './promise-page';

type CheckViewProps = {
  action: FormActionHandler;
  recommendation: PromisesHome;
  promise: NumberedPromise;
  today: Day;
};

/** The form for a check of a promise, with the promise and its own words beside it. */
export function CheckView({ action, recommendation, promise, today }: CheckViewProps) {
  return (
    <PromisePage
      recommendation={recommendation}
      promise={promise}
      heading={`Record a check of promise ${promise.number}`}
      work={null}
    >
      <CheckForm
        action={action}
        place={placeOfHome(recommendation)}
        promise={promise}
        todayInWords={formatDay(today)}
      />
    </PromisePage>
  );
}
