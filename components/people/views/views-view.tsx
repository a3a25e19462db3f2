import { pageTitle } from '@/components/layout/page-title';
import { ActionLink } from '@/components/ui/action-link';
import { EmptyState } from '@/components/ui/empty-state';
import { Heading } from '@/components/ui/heading';
import { Table } from '@/components/ui/table';
import { nameOfList, type SavedView, viewHref } from '@/lib/domain/people/saved-view';
import { changeViewHref } from '@/lib/domain/paths/person';

/** The views that a person saved, of every list. */
export function ViewsView({ views }: { views: readonly SavedView[] }) {
  return (
    <>
      <title>{pageTitle('Your views')}</title>
      <Heading level={1} className="govuk-heading-l">
        Your views
      </Heading>
      {views.length === 0 ? (
        <EmptyState title="You have no saved views">
          <p className="govuk-body">
            Choose filters on a list, such as the evidence, then select “Save this view”.
          </p>
        </EmptyState>
      ) : (
        <Table
          id="views"
          caption="Only you see them"
          rows={views}
          rowKey={({ id }) => id}
          narrow="stack"
          columns={[
            {
              heading: 'View',
              cell: (view) => (
                <a className="govuk-link" href={viewHref(view)}>
                  {view.name}
                </a>
              ),
            },
            { heading: 'List', cell: ({ page }) => nameOfList(page) },
            {
              heading: 'What you can do',
              cell: ({ id, name }) => (
                <ActionLink action={{ href: changeViewHref(id), text: 'Rename or delete', about: name }} />
              ),
            },
          ]}
        />
      )}
    </>
  );
}
