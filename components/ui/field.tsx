import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { ErrorMessage } from './error-message';

/** What every form field takes. `name` is also its id, so an error summary can link to `#name`. */
export type FieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
};

export type LabelSize = 's' | 'm' | 'l';

/** The ids of the hint, the error and anything else that describes a field, for `aria-describedby`. */
export function describedBy(
  field: { name: string; hint?: ReactNode; error?: string },
  ...others: readonly string[]
): string | undefined {
  const ids = [
    field.hint ? `${field.name}-hint` : null,
    field.error ? `${field.name}-error` : null,
    ...others,
  ];
  return classNames(...ids) || undefined;
}

/** The box around a field; an error draws a bar down its side. */
export function FormGroup({ error, children }: { error?: string; children: ReactNode }) {
  return <div className={classNames('govuk-form-group', error && 'govuk-form-group--error')}>{children}</div>;
}

type LabelProps = { htmlFor: string; children: ReactNode; size?: LabelSize; className?: string };

export function Label({ htmlFor, children, size, className }: LabelProps) {
  return (
    <label className={classNames('govuk-label', size && `govuk-label--${size}`, className)} htmlFor={htmlFor}>
      {children}
    </label>
  );
}

type HintProps = { name: string; children?: ReactNode };

/** A hint below a label; draws nothing when there is none. */
export function Hint({ name, children }: HintProps) {
  if (!children) return null;
  return (
    <div id={`${name}-hint`} className="govuk-hint">
      {children}
    </div>
  );
}

type LabelledFieldProps = FieldProps & { size?: LabelSize; children: ReactNode };

/** Label, hint, error and then the input itself: the order every single-input field keeps. */
export function LabelledField({ name, label, hint, error, size, children }: LabelledFieldProps) {
  return (
    <FormGroup error={error}>
      <Label htmlFor={name} size={size}>
        {label}
      </Label>
      <Hint name={name}>{hint}</Hint>
      <ErrorMessage name={name}>{error}</ErrorMessage>
      {children}
    </FormGroup>
  );
}
