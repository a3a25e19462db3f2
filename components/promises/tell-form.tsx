'use client';

import { SaveOrLeave } from '@/components/forms/conflict-notice';
import { typedOr } from '@/components/forms/form-values';
import { VersionedForm } from '@/components/forms/versioned-form';
import { Radios } from '@/components/ui/radios';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';
import { promiseHref, type Place } from '@/lib/domain/paths/office';
import { OCCURRENCE_WORDS } from '@/lib/domain/promises/occurrence-words';
import { TOLD_STATES } from '@/lib/domain/promises/occurrences';
import type { PromiseRecord } from '@/lib/domain/promises/promise-record';
import { LONGEST_EXPLANATION } from '@/lib/schemas/fields/written-words';
import type { FormActionHandler } from '@/lib/schemas/form-state';

type TellFormProps = {
  action: FormActionHandler;
  place: Place;
  promise: PromiseRecord;
  /** The periods, newest first; the first is chosen. */
  periods: readonly { value: string; text: string }[];
  evidence: readonly { id: string; title: string }[];
};

const WORDS = {
  start: { label: 'Which period?', labelSize: 'm' },
  state: { label: 'Was it held?', labelSize: 'm' },
  note: {
    label: 'How do you know?',
    labelSize: 'm',
    hint: 'This is published, so do not write names or anything about a case.',
  },
  evidence: {
    label: 'Which evidence shows it? (optional)',
    labelSize: 'm',
    hint: 'Evidence of this recommendation. Its title is only shown to people who may see it.',
  },
} as const;

const STATES = Object.entries(TOLD_STATES).map(([value, text]) => ({ value, text }));

/** Records whether a regular promise was kept in a period. */
export function TellForm({ action, place, promise, periods, evidence }: TellFormProps) {
  const [newest] = periods;
  return (
    <VersionedForm
      action={action}
      words={WORDS}
      drafts={{ form: 'tell', fields: ['note'] }}
      page="Record whether a period was held"
      hidden={{ ...place, promise: promise.id }}
      version={promise.version}
      written={(state) => [
        {
          label: OCCURRENCE_WORDS.start,
          value: periods.find(({ value }) => value === typedOr(state, 'start', ''))?.text ?? '',
        },
        {
          label: OCCURRENCE_WORDS.state,
          value: STATES.find(({ value }) => value === typedOr(state, 'state', ''))?.text ?? '',
        },
        { label: OCCURRENCE_WORDS.note, value: typedOr(state, 'note', '') },
      ]}
      whenChanged={<SaveOrLeave keepHref={promiseHref(place, promise.id)} />}
      save="Save this"
    >
      {({ field }) => (
        <>
          <Select {...field('start', newest?.value ?? '')} options={periods} />
          <Radios {...field('state')} choices={STATES} />
          <Textarea {...field('note')} limit={LONGEST_EXPLANATION} />
          <Select
            {...field('evidence')}
            emptyText="No evidence"
            options={evidence.map(({ id, title }) => ({ value: id, text: title }))}
          />
        </>
      )}
    </VersionedForm>
  );
}
