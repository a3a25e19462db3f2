'use client';

import { useActionState } from 'react';
import { ConflictNotice, SaveOrLeave } from '@/components/forms/conflict-notice';
import { FormTitle } from '@/components/forms/form-title';
import { summaryOf, typedOr } from '@/components/forms/form-values';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import type { MeasureWords } from '@/lib/domain/measure-edit';
import { officeMeasureHref } from '@/lib/domain/paths/office';
import { EMPTY_FORM, type FormActionHandler } from '@/lib/schemas/form-state';
import { ChangeReason } from './change-reason';
import { EditRules } from './edit-rules';
import { EditWords } from './edit-words';
import { writtenMeasure } from './written-measure';

type EditableMeasure = MeasureWords & { ref: string; version: number };

type EditFormProps = { action: FormActionHandler; measure: EditableMeasure; mayLoosen: boolean };

/** Changes the description of a measure, when its figures are due and how small numbers are hidden. */
export function EditForm({ action, measure, mayLoosen }: EditFormProps) {
  const [state, send] = useActionState(action, EMPTY_FORM);
  const { ref } = measure;
  const version = state.conflict?.version ?? typedOr(state, 'version', String(measure.version));
  return (
    <>
      <FormTitle page={`Change measure ${ref}`} state={state} />
      <Form action={send} errors={summaryOf(state)} hidden={{ measure: ref, version }} id="edit-measure">
        {state.conflict && (
          <ConflictNotice conflict={state.conflict} mine={writtenMeasure(state)}>
            <SaveOrLeave keepHref={officeMeasureHref(ref)} />
          </ConflictNotice>
        )}
        <EditWords state={state} measure={measure} />
        <EditRules state={state} measure={measure} mayLoosen={mayLoosen} />
        <ChangeReason state={state} />
        <Button>{state.conflict ? 'Save what I wrote' : 'Save this change'}</Button>
      </Form>
    </>
  );
}
