import type { ReactNode } from 'react';

type ServiceHeaderProps = {
  serviceName: string;
  /** Where the name leads: the first page of this service. */
  href: string;
  organisationName: string;
  /** What is at the end of the line, such as who is signed in. */
  children?: ReactNode;
};

/** Whose service this is, on one line where there is room. */
export function ServiceHeader({ serviceName, href, organisationName, children }: ServiceHeaderProps) {
  return (
    <header className="app-header">
      <div className="govuk-width-container app-header__line">
        <a className="app-header__service" href={href}>
          {serviceName}
        </a>
        <span className="app-header__organisation">{organisationName}</span>
        {children && <div className="app-header__end">{children}</div>}
      </div>
    </header>
  );
}
