import type { ReactNode } from 'react';
import { WidePage } from './wide-page';

type NarrowPageProps = { before?: ReactNode; children: ReactNode };

/** A page to read or a form to fill: one column of a comfortable width. */
export function NarrowPage({ before, children }: NarrowPageProps) {
  return (
    <WidePage before={before}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">{children}</div>
      </div>
    </WidePage>
  );
}
