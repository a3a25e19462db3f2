import { Heading } from '@/components/ui/heading';
import { InsetText } from '@/components/ui/inset-text';
import { WarningText } from '@/components/ui/warning-text';
import { formatInstant } from '@/lib/domain/day';
import type { PublicationRecord } from '@/lib/domain/publications/publication-record';
import type { WithdrawalAsked, Withdrawn } from '@/lib/domain/publications/withdrawal';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { AskWithdrawalForm, DecideWithdrawalForm } from './withdrawal-forms';

type WithdrawalProps = {
  publication: Pick<PublicationRecord, 'id' | 'state'>;
  asked: WithdrawalAsked | null;
  withdrawn: Withdrawn | null;
  /** Why this person may not decide on what was asked, or null. */
  whyNot: string | null;
  /** Null for who may look and not ask, or not decide. */
  actions: { ask: FormActionHandler | null; decide: FormActionHandler | null };
};

/** What 2 people do to take an edition away from the public: one asks, another decides. */
export function Withdrawal({ publication, asked, withdrawn, whyNot, actions }: WithdrawalProps) {
  if (withdrawn) return <WhatWasWithdrawn withdrawn={withdrawn} />;
  if (publication.state !== 'published') return null;
  if (asked === null) return actions.ask && <Ask id={publication.id} action={actions.ask} />;
  return (
    <section aria-labelledby="withdrawal">
      <Heading level={2} id="withdrawal">
        {asked.askedBy.name} asks to withdraw this edition
      </Heading>
      <p className="govuk-body">Its readers would be told:</p>
      <InsetText>{asked.reason}</InsetText>
      {(actions.decide === null || whyNot) && (
        <InsetText>{whyNot ?? 'A second person, who is an approver, must decide.'}</InsetText>
      )}
      {actions.decide && !whyNot && (
        <>
          <WarningText>
            Its pages are deleted at once, and cannot be brought back. Only its table of figures is kept,
            inside the office.
          </WarningText>
          <DecideWithdrawalForm action={actions.decide} id={publication.id} withdrawal={asked.id} />
        </>
      )}
    </section>
  );
}

function Ask({ id, action }: { id: string; action: FormActionHandler }) {
  return (
    <section aria-labelledby="withdrawal">
      <Heading level={2} id="withdrawal">
        Withdraw it
      </Heading>
      <p className="govuk-body">
        A second person must agree. Then its pages are deleted here, and its addresses say that it was
        withdrawn. No older edition takes its place: publish a new one. What others have copied, and backups,
        are not deleted.
      </p>
      <AskWithdrawalForm action={action} id={id} />
    </section>
  );
}

function WhatWasWithdrawn({ withdrawn }: { withdrawn: Withdrawn }) {
  const { reason, askedBy, agreedBy, agreedAt } = withdrawn;
  return (
    <section aria-labelledby="withdrawal">
      <Heading level={2} id="withdrawal">
        This edition was withdrawn
      </Heading>
      <p className="govuk-body">
        {askedBy} asked for it, and {agreedBy} agreed on {formatInstant(new Date(agreedAt))}. Its readers are
        told:
      </p>
      <InsetText>{reason}</InsetText>
    </section>
  );
}
