import { Heading } from '@/components/ui/heading';
import { Table } from '@/components/ui/table';
import { formatDay } from '@/lib/domain/day';
import { describeIncident, type Incident } from '@/lib/domain/incident';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { AcceptIncidentForm } from './accept-incident-form';

type IncidentsProps = {
  incidents: readonly Incident[];
  /** The id of the edition whose page this is. */
  page: string;
  /** Null for somebody who may look and not accept. */
  action: FormActionHandler | null;
};

const statusOf = ({ accepted }: Incident): string =>
  accepted
    ? `${accepted.by} accepted this on ${formatDay(accepted.on)}: ${accepted.reason}`
    : 'Not accepted yet';

/** Small numbers of people that editions tell already, and what an approver has said to each. */
export function Incidents({ incidents, page, action }: IncidentsProps) {
  if (incidents.length === 0) return null;
  const open = incidents.filter(({ accepted }) => accepted === null);
  return (
    <section aria-labelledby="incidents">
      <Heading level={2} id="incidents">
        Small numbers that editions give away
      </Heading>
      <p className="govuk-body">
        Somebody who has kept these editions can work out a small number of people. Hiding more now cannot
        take it back.
      </p>
      <Table
        id="incident-table"
        caption="What can be worked out"
        narrow="stack"
        rows={incidents}
        rowKey={({ id }) => id}
        columns={[
          { heading: 'Edition', cell: ({ edition }) => `Edition ${edition}` },
          { heading: 'What', cell: (one) => capitalised(describeIncident(one)) },
          { heading: 'Found', cell: ({ foundOn }) => formatDay(foundOn) },
          { heading: 'Decision', cell: statusOf },
        ]}
      />
      {open.length > 0 && action && (
        <AcceptIncidentForm
          action={action}
          page={page}
          choices={open.map((one) => ({
            value: one.id,
            text: `Edition ${one.edition}: ${describeIncident(one)}`,
          }))}
        />
      )}
      {open.length > 0 && !action && <p className="govuk-body">An approver must decide on these.</p>}
    </section>
  );
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
