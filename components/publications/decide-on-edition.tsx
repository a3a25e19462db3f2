import { Heading } from '@/components/ui/heading';
import { InsetText } from '@/components/ui/inset-text';
import type { PublicationRecord } from '@/lib/domain/publications/publication-record';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { ApproveForm, ReturnForm } from './decide-forms';

type DecideOnEditionProps = {
  publication: PublicationRecord;
  mayApprove: boolean;
  mayReturn: boolean;
  /** Why this person may not approve it, or null. */
  whyNot: string | null;
  actions: { approve: FormActionHandler; returnIt: FormActionHandler };
};

/** The decision on a draft: to publish it, or to send it back. Says why when it is not this person's to make. */
export function DecideOnEdition({
  publication,
  mayApprove,
  mayReturn,
  whyNot,
  actions,
}: DecideOnEditionProps) {
  const { id, hash, state } = publication;
  if (state !== 'draft' || hash === null) return null;
  return (
    <section aria-labelledby="decide">
      <Heading level={2} id="decide">
        Decide
      </Heading>
      {!mayApprove && (
        <InsetText>A second person, who is an approver, must decide on this edition.</InsetText>
      )}
      {mayApprove && whyNot && <InsetText>{whyNot}</InsetText>}
      {mayApprove && !whyNot && <ApproveForm action={actions.approve} id={id} hash={hash} />}
      {mayReturn && <ReturnForm action={actions.returnIt} id={id} />}
    </section>
  );
}
