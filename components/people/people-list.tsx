import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { ROLE_LABELS } from '@/lib/domain/permissions';
import type { PersonRecord } from '@/lib/domain/records';
import { personHref } from './addresses';

type PeopleListProps = {
  people: readonly PersonRecord[];
  /** The reader's own account, which is said beside it. */
  ownId: string;
};

/** Everyone with an account. Whoever reads this has one, so the list is never empty. */
export function PeopleList({ people, ownId }: PeopleListProps) {
  return (
    <Table
      id="people"
      caption="Who can do what"
      captionSize="m"
      narrow="stack"
      firstCellNamesRow
      rows={people}
      rowKey={({ id }) => id}
      columns={[
        {
          heading: 'Name',
          cell: ({ id, name }) => (
            <>
              <a className="govuk-link" href={personHref(id)}>
                {name}
              </a>
              {id === ownId && ' (you)'}
            </>
          ),
        },
        { heading: 'Email address', cell: ({ email }) => email },
        { heading: 'Role', cell: ({ role }) => ROLE_LABELS[role] },
        { heading: 'Can sign in', cell: ({ active }) => <CanSignInTag active={active} /> },
      ]}
    />
  );
}

function CanSignInTag({ active }: Pick<PersonRecord, 'active'>) {
  return active ? <Tag colour="green">Yes</Tag> : <Tag colour="grey">No</Tag>;
}
