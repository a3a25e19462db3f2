import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { formatInstant } from '@/lib/domain/day';
import { ROLE_LABELS } from '@/lib/domain/permissions';
import type { PersonRecord } from '@/lib/domain/people/person-record';
import { personHref } from '@/lib/domain/paths/office';
import type { Lock } from './lock-section';

type PeopleListProps = {
  people: readonly PersonRecord[];
  /** The accounts that are locked now, by e-mail address. */
  locks: ReadonlyMap<string, Lock>;
  /** The reader's own account, which is said beside it. */
  ownId: string;
};

/** Everyone with an account. Whoever reads this has one, so the list is never empty. */
export function PeopleList({ people, locks, ownId }: PeopleListProps) {
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
        {
          heading: 'Role',
          cell: ({ role, asked }) => (
            <>
              {ROLE_LABELS[role]}
              {asked && (
                <>
                  <br />
                  {ROLE_LABELS[asked.role]} when somebody else agrees
                </>
              )}
            </>
          ),
        },
        {
          heading: 'Can sign in',
          cell: ({ active, email }) => <CanSignInTag active={active} lock={locks.get(email)} />,
        },
      ]}
    />
  );
}

function CanSignInTag({ active, lock }: { active: boolean; lock: Lock | undefined }) {
  if (!active) return <Tag colour="grey">No</Tag>;
  if (!lock) return <Tag colour="green">Yes</Tag>;
  return (
    <>
      <Tag colour="yellow">Locked</Tag> until {formatInstant(lock.until)}
    </>
  );
}
