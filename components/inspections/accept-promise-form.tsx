'use client';

import { ActionForm } from '@/components/forms/action-form';
import { HOW_OFTEN, PROMISE_FIELDS } from '@/components/promises/promise-fields';
import { Button } from '@/components/ui/button';
import { Checkboxes } from '@/components/ui/checkboxes';
import { DateInput } from '@/components/ui/date-input';
import { Quotation } from '@/components/ui/quotation';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';
import type { SuggestedPromise } from '@/lib/domain/inspections/suggestions';
import type { OwnerBody } from '@/lib/domain/promises/promise-change';
import { VOICE_LABELS } from '@/lib/domain/promises/response';
import type { FormActionHandler } from '@/lib/schemas/form-state';

type AcceptPromiseFormProps = {
  action: FormActionHandler;
  hidden: { id: string; version: number; suggestion: string };
  promise: SuggestedPromise;
  bodies: readonly OwnerBody[];
};

const WORDS = {
  promise: PROMISE_FIELDS.words,
  owners: PROMISE_FIELDS.owners,
  cadence: PROMISE_FIELDS.cadence,
  dueOn: {
    label: 'By when? (optional)',
    labelSize: 'm' as const,
    hint: 'Only a date that the response gives. Leave it empty where it gives none.',
  },
};

/** Accepts a promise, with who owns it and by when. */
export function AcceptPromiseForm({ action, hidden, promise, bodies }: AcceptPromiseFormProps) {
  return (
    <>
      <Quotation source={`${VOICE_LABELS[promise.voice]}, on recommendation ${promise.recommendation}`}>
        <p>{promise.suggested}</p>
      </Quotation>
      <ActionForm
        action={action}
        words={WORDS}
        page="A promise that was suggested"
        drafts={{ form: `accept-${hidden.suggestion}`, fields: ['promise'] }}
        hidden={{ ...hidden, decide: 'accept-promise' }}
      >
        {({ field, ticks, date }) => (
          <>
            <Textarea {...field('promise', promise.promise)} rows={4} />
            <Checkboxes
              {...ticks('owners', promise.owners)}
              choices={bodies.map(({ slug, name }) => ({ value: slug, text: name }))}
            />
            <Select {...field('cadence', promise.cadence)} options={HOW_OFTEN} />
            <DateInput {...date('dueOn', promise.dueOn)} />
            <Button>Accept this promise</Button>
          </>
        )}
      </ActionForm>
    </>
  );
}
