import { FormTitle } from '@/components/forms/form-title';
import { Heading } from '@/components/ui/heading';
import { WarningText } from '@/components/ui/warning-text';
import { EMPTY_FORM, type FormActionHandler } from '@/lib/schemas/form-state';
import { EndTrialForm } from './end-trial-form';

type EndTrialViewProps = { isTrial: boolean; action: FormActionHandler };

/** What the end of a trial changes, and the form that ends it. */
export function EndTrialView({ isTrial, action }: EndTrialViewProps) {
  return (
    <>
      <Heading level={1}>End the trial</Heading>
      {isTrial ? (
        <WhatChanges action={action} />
      ) : (
        <>
          <FormTitle page="Trial" state={EMPTY_FORM} />
          <p className="govuk-body">
            This record is no trial, or its trial is over. People outside the office read what was confirmed,
            and each edition needs 2 people.
          </p>
        </>
      )}
    </>
  );
}

function WhatChanges({ action }: Pick<EndTrialViewProps, 'action'>) {
  return (
    <>
      <p className="govuk-body">
        A trial also ends by itself, when an edition is published that one person prepared and another
        approved. If you end it here:
      </p>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          the panel reads no draft any more, from the next page it opens: only parts, promises and readings
          that somebody has confirmed
        </li>
        <li>
          the public goes on reading the edition that is published now, with the drafts that are in it, until
          2 people publish the next one. That one shows what was confirmed
        </li>
        <li>
          what is shown of small numbers is decided again. Until that is done, which takes some minutes,
          figures may be hidden from the panel
        </li>
        <li>no edition is published without a second person, the first one included</li>
      </ul>
      <WarningText>A trial that has ended cannot be started again.</WarningText>
      <EndTrialForm action={action} />
    </>
  );
}
