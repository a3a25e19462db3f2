import { WidePage } from '@/components/layout/wide-page';
import { EmptyState } from '@/components/ui/empty-state';

/** The panel's first page before there is anything to read. */
export function NothingImported() {
  return (
    <WidePage>
      <h1 className="govuk-heading-l">Progress since the inspection</h1>
      <EmptyState title="No response to an inspection has been imported yet">
        <p className="govuk-body">
          When the office imports one, this page shows what was asked, the status of each part and what
          changed.
        </p>
      </EmptyState>
    </WidePage>
  );
}
