'use client';

import { useActionState } from 'react';
import { ConflictNotice } from '@/components/forms/conflict-notice';
import { FormTitle } from '@/components/forms/form-title';
import { errorOf, summaryOf, typedOr } from '@/components/forms/form-values';
import { evidenceHref, type Place } from '@/lib/domain/paths/office';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { Radios } from '@/components/ui/radios';
import { Textarea } from '@/components/ui/textarea';
import type { EvidenceRecord } from '@/lib/domain/evidence/evidence-record';
import { EMPTY_FORM, type FormActionHandler } from '@/lib/schemas/form-state';

type DecideFormProps = { action: FormActionHandler; place: Place; evidence: EvidenceRecord };

const DECISIONS = [
  {
    value: 'accepted',
    text: 'Accept it',
    hint: 'It shows what it says. Above the force’s own report it can carry “Complete – verified”.',
  },
  {
    value: 'rejected',
    text: 'Reject it',
    hint: 'It does not show it. It is kept, with your reason, and carries nothing.',
  },
];

/** An approver accepts or rejects evidence that somebody else filed. */
export function DecideForm({ action, place, evidence: { id, version } }: DecideFormProps) {
  const [state, send] = useActionState(action, EMPTY_FORM);
  const { conflict } = state;
  const decision = typedOr(state, 'decision', '');
  return (
    <section aria-labelledby="decide">
      <FormTitle page="Evidence" state={state} />
      <h2 className="govuk-heading-m" id="decide">
        Your decision
      </h2>
      <Form
        action={send}
        errors={summaryOf(state)}
        hidden={{ ...place, id, version: conflict?.version ?? typedOr(state, 'version', String(version)) }}
      >
        {conflict && (
          <ConflictNotice
            conflict={conflict}
            mine={[
              { label: 'State', value: DECISIONS.find(({ value }) => value === decision)?.text ?? '' },
              { label: 'Note of the decision', value: typedOr(state, 'note', '') },
            ]}
          >
            This evidence was decided while you were writing, so your decision was not saved.{' '}
            <a className="govuk-link" href={evidenceHref(place, id)}>
              See it as it stands now
            </a>
            .
          </ConflictNotice>
        )}
        <Radios
          name="decision"
          label="Do you accept this evidence?"
          choices={DECISIONS}
          value={decision}
          error={errorOf(state, 'decision')}
        />
        <Textarea
          name="note"
          label="Why?"
          hint="The office reads this. Do not write names or anything about a case."
          error={errorOf(state, 'note')}
          value={typedOr(state, 'note', '')}
          rows={4}
          limit={2000}
        />
        {!conflict && <Button>Save this decision</Button>}
      </Form>
    </section>
  );
}
