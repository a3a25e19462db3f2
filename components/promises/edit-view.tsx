import type { OwnerBody } from '@/lib/domain/promises/promise-change';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { EditForm } from './edit-form';
import type { NumberedPromise } from '@/lib/domain/promises/promises-of';
import { placeOfHome, PromisePage, type PromisesHome } from './promise-page';

type EditViewProps = {
  action: FormActionHandler;
  recommendation: PromisesHome;
  promise: NumberedPromise;
  bodies: readonly OwnerBody[];
};

/** The form in which a promise is corrected, with what it says now beside it. */
export function EditView({ action, recommendation, promise, bodies }: EditViewProps) {
  return (
    <PromisePage
      recommendation={recommendation}
      promise={promise}
      heading={`Correct promise ${promise.number}`}
      work="edit"
    >
      <EditForm action={action} place={placeOfHome(recommendation)} promise={promise} bodies={bodies} />
    </PromisePage>
  );
}
