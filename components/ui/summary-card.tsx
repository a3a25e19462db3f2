import type { ReactNode } from 'react';
import { ActionLink } from './action-link';
import type { Action } from './action-link';
import { Heading } from './heading';
import type { HeadingLevel } from './heading';

type SummaryCardProps = {
  title: ReactNode;
  headingLevel?: HeadingLevel;
  /** A tag, below the title. */
  status?: ReactNode;
  actions?: readonly Action[];
  id?: string;
  children: ReactNode;
};

/** One thing among several of its kind: a title, what can be done with it, and what is known of it. */
export function SummaryCard({ title, headingLevel = 2, status, actions, id, children }: SummaryCardProps) {
  return (
    <div className="govuk-summary-card" id={id}>
      <div className="govuk-summary-card__title-wrapper">
        <div className="app-card-title">
          <Heading level={headingLevel} className="govuk-summary-card__title">
            {title}
          </Heading>
          {status}
        </div>
        {actions && actions.length > 0 && (
          <ul className="govuk-summary-card__actions">
            {actions.map((action) => (
              <li className="govuk-summary-card__action" key={action.href}>
                <ActionLink action={action} />
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="govuk-summary-card__content">{children}</div>
    </div>
  );
}
