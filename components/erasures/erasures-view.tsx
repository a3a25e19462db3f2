import { NarrowPage } from '@/components/layout/narrow-page';
import { BackLink } from '@/components/ui/back-link';
import { EmptyState } from '@/components/ui/empty-state';
import { Heading } from '@/components/ui/heading';
import { Table } from '@/components/ui/table';
import { formatInstant } from '@/lib/domain/day';
import { ERASURE_STATES, type ErasureRecord, stateOf } from '@/lib/domain/erasures/erasure';
import { erasureHref, OFFICE } from '@/lib/domain/paths/office';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { LookForWordsForm } from './erasure-forms';
import { WhatItDoes } from './what-it-does';

type ErasuresViewProps = { erasures: readonly ErasureRecord[]; action: FormActionHandler };

/** What was taken out of the record and what is asked for, and the form that looks for words. */
export function ErasuresView({ erasures, action }: ErasuresViewProps) {
  return (
    <NarrowPage before={<BackLink href={OFFICE.office}>Office</BackLink>}>
      <Heading level={1}>Taking personal data out</Heading>
      <p className="govuk-body">
        One person asks, and another, who is an approver, agrees. To take out a file, open its evidence.
      </p>
      <WhatItDoes />
      <Heading level={2}>Look for words</Heading>
      <LookForWordsForm action={action} />
      {erasures.length === 0 ? (
        <EmptyState title="Nothing was taken out yet" />
      ) : (
        <Table
          id="erasures"
          caption="Asked so far"
          captionSize="m"
          narrow="stack"
          rows={erasures}
          rowKey={({ id }) => id}
          columns={[
            {
              heading: 'What',
              cell: ({ id, evidenceId, lookedAt }) => (
                <a className="govuk-link" href={erasureHref(id)}>
                  {evidenceId === null ? 'Words' : 'Files of evidence'}, {formatInstant(new Date(lookedAt))}
                </a>
              ),
            },
            { heading: 'State', cell: (erasure) => ERASURE_STATES[stateOf(erasure)] },
            { heading: 'Asked by', cell: ({ askedBy }) => askedBy.name },
            { heading: 'Decided by', cell: ({ decision }) => decision?.by.name ?? 'Nobody' },
          ]}
        />
      )}
    </NarrowPage>
  );
}
