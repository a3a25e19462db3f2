import { SummaryList } from '@/components/ui/summary-list';
import { ROLE_LABELS } from '@/lib/domain/permissions';
import type { PersonRecord } from '@/lib/domain/people/person-record';

/** Who a person is to this service. */
export function PersonDetails({ person }: { person: PersonRecord }) {
  return (
    <SummaryList
      rows={[
        { key: 'Name', value: person.name },
        { key: 'Email address', value: person.email },
        { key: 'Role', value: ROLE_LABELS[person.role] },
      ]}
    />
  );
}
