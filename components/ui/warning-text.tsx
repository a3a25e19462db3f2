import type { ReactNode } from 'react';
import { VisuallyHidden } from './visually-hidden';

/** Something that matters and is easily missed. */
export function WarningText({ children }: { children: ReactNode }) {
  return (
    <div className="govuk-warning-text">
      <span className="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong className="govuk-warning-text__text">
        <VisuallyHidden>Warning</VisuallyHidden> {children}
      </strong>
    </div>
  );
}
