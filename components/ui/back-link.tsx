import type { ReactNode } from 'react';

type BackLinkProps = { href: string; children?: ReactNode };

/** The way back, above the main heading and outside `<main>`. */
export function BackLink({ href, children = 'Back' }: BackLinkProps) {
  return (
    <a href={href} className="govuk-back-link">
      {children}
    </a>
  );
}
