import type { ReactNode } from 'react';

type ServiceFooterProps = { links: readonly { href: string; text: string }[]; children?: ReactNode };

/** The links every page ends with, and what is said below them. */
export function ServiceFooter({ links, children }: ServiceFooterProps) {
  return (
    <footer className="app-footer">
      <div className="govuk-width-container">
        {links.length > 0 && (
          <nav aria-label="Footer">
            <ul className="app-footer__links">
              {links.map((link) => (
                <li key={link.href}>
                  <a className="govuk-link app-footer__link" href={link.href}>
                    {link.text}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {children}
      </div>
    </footer>
  );
}
