import type { ReactNode } from 'react';

/** Words for people who listen to the page and cannot see what is around them. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="govuk-visually-hidden">{children}</span>;
}
