import type { ReactNode } from 'react';

type DetailsProps = { summary: ReactNode; children: ReactNode; open?: boolean; id?: string };

/** More for those who want it. Opens without JavaScript and is printed open. */
export function Details({ summary, children, open, id }: DetailsProps) {
  return (
    <details className="govuk-details" open={open} id={id}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{summary}</span>
      </summary>
      <div className="govuk-details__text">{children}</div>
    </details>
  );
}
