import type { ReactNode } from 'react';

type WidePageProps = {
  /** A back link or breadcrumbs, which are outside the main content. */
  before?: ReactNode;
  children: ReactNode;
};

/** A page of tables or charts, as wide as the service is. The skip link leads to its `<main>`. */
export function WidePage({ before, children }: WidePageProps) {
  return (
    <>
      {before}
      <main className="govuk-main-wrapper" id="main-content" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
