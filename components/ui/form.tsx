import type { ReactNode } from 'react';
import { ErrorSummary } from './error-summary';
import type { FormError } from './error-summary';
import { FocusWhenShown } from './focus-when-shown';

const NO_ERRORS: readonly FormError[] = [];

type FormProps = {
  /** A server action, or an address the form is posted to. */
  action: string | ((data: FormData) => void | Promise<void>);
  errors?: readonly FormError[];
  /** What the form must carry that nobody types, such as a version number. */
  hidden?: Readonly<Record<string, string | number>>;
  /** Set when the form carries a file to an address. A server action needs nothing said. */
  hasFiles?: boolean;
  id?: string;
  children: ReactNode;
};

/**
 * A form that posts. What went wrong is on top, in one list. The browser's own checks are off, because
 * they speak in other words than ours and not everybody hears them.
 */
export function Form({ action, errors = NO_ERRORS, hidden = {}, hasFiles, id, children }: FormProps) {
  const posting =
    typeof action === 'string'
      ? { method: 'post', encType: hasFiles ? 'multipart/form-data' : undefined }
      : {};
  return (
    <>
      <ErrorSummary errors={errors} />
      {errors.length > 0 && <FocusWhenShown id="error-summary" when={errors} />}
      <form action={action} {...posting} id={id} noValidate>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}
      </form>
    </>
  );
}
