import type { ReactNode } from 'react';
import { VisuallyHidden } from './visually-hidden';

type ErrorMessageProps = { name: string; children?: ReactNode };

/** What is wrong with a field; draws nothing when nothing is. Its id is `<name>-error`. */
export function ErrorMessage({ name, children }: ErrorMessageProps) {
  if (!children) return null;
  return (
    <p id={`${name}-error`} className="govuk-error-message">
      <VisuallyHidden>Error:</VisuallyHidden> {children}
    </p>
  );
}
