'use client';

import { useActionState } from 'react';
import { ConflictNotice, SaveOrLeave } from '@/components/forms/conflict-notice';
import { FormTitle } from '@/components/forms/form-title';
import { errorOf, summaryOf, tickedOr, typedOr } from '@/components/forms/form-values';
import { Button } from '@/components/ui/button';
import { Checkboxes } from '@/components/ui/checkboxes';
import { Form } from '@/components/ui/form';
import {
  describeMeasureLinks,
  type LinkChoice,
  linksInOrder,
  type MeasureLinks,
} from '@/lib/domain/measure-links';
import { officeMeasureHref } from '@/lib/domain/paths/office';
import { EMPTY_FORM, type FormActionHandler } from '@/lib/schemas/form-state';
import { ChangeReason } from './change-reason';
import { SpeaksToRequirements } from './speaks-to-requirements';

type SpeaksToFormProps = {
  action: FormActionHandler;
  measure: { ref: string; version: number };
  links: MeasureLinks;
  choices: readonly LinkChoice[];
};

/** Changes which recommendations a measure speaks to, and which of their requirements, with the reason. */
export function SpeaksToForm({ action, measure: { ref, version }, links, choices }: SpeaksToFormProps) {
  const [state, send] = useActionState(action, EMPTY_FORM);
  const seen = state.conflict?.version ?? typedOr(state, 'version', String(version));
  const recommendations = tickedOr(state, 'recommendations', links.recommendations);
  const requirements = tickedOr(state, 'requirements', links.requirements);
  return (
    <>
      <FormTitle page={`What measure ${ref} speaks to`} state={state} />
      <Form action={send} errors={summaryOf(state)} hidden={{ measure: ref, version: seen }} id="speaks-to">
        {state.conflict && (
          <ConflictNotice
            conflict={state.conflict}
            mine={describeMeasureLinks(linksInOrder(choices, { recommendations, requirements }))}
          >
            <SaveOrLeave keepHref={officeMeasureHref(ref)} />
          </ConflictNotice>
        )}
        <Checkboxes
          name="recommendations"
          label="Which recommendations does it speak to?"
          labelSize="m"
          hint="Where it speaks to only some requirements of a recommendation, select those too."
          choices={choices.map((choice) => ({
            value: choice.ref,
            text: `Recommendation ${choice.ref}`,
            hint: choice.summary,
            reveals: <SpeaksToRequirements recommendation={choice} ticked={requirements} />,
          }))}
          values={recommendations}
          error={errorOf(state, 'recommendations')}
        />
        <ChangeReason state={state} />
        <Button>{state.conflict ? 'Save what I chose' : 'Save this change'}</Button>
      </Form>
    </>
  );
}
