'use client';

import { SaveOrLeave } from '@/components/forms/conflict-notice';
import { typedOr } from '@/components/forms/form-values';
import { VersionedForm } from '@/components/forms/versioned-form';
import { Radios } from '@/components/ui/radios';
import { Textarea } from '@/components/ui/textarea';
import { recommendationHref, requirementAnchor } from '@/lib/domain/paths/office';
import { type ExceptionAsked, EXCEPTION_DECISIONS } from '@/lib/domain/recommendations/exception';
import { LONGEST_EXPLANATION } from '@/lib/schemas/fields/written-words';
import type { DialFormProps } from './record-form';

const WORDS = {
  decision: { label: 'Do you agree to verify it by exception?', labelSize: 'm' },
  reason: {
    label: 'Why?',
    labelSize: 'm',
    hint: 'This is saved in the history of the part, with your name.',
  },
} as const;

const DECISIONS = Object.entries(EXCEPTION_DECISIONS).map(([value, text]) => ({ value, text }));

type DecideExceptionFormProps = Omit<DialFormProps, 'todayInWords'> & { exception: ExceptionAsked };

/** The decision of a second person on an exception that somebody else asked for. */
export function DecideExceptionForm({ action, place, requirement, exception }: DecideExceptionFormProps) {
  const { ref, version } = requirement;
  return (
    <VersionedForm
      action={action}
      words={WORDS}
      drafts={{ form: 'decide-exception', fields: ['reason'] }}
      page={`Decide on verifying part ${ref} by exception`}
      hidden={{ ...place, requirement: ref, exception: exception.id }}
      version={version}
      written={(state) => [
        {
          label: 'Decision',
          value: DECISIONS.find(({ value }) => value === typedOr(state, 'decision', ''))?.text ?? '',
        },
        { label: 'Why', value: typedOr(state, 'reason', '') },
      ]}
      whenChanged={<SaveOrLeave keepHref={`${recommendationHref(place)}#${requirementAnchor(ref)}`} />}
      save="Save this decision"
    >
      {({ field }) => (
        <>
          <Radios {...field('decision')} choices={DECISIONS} />
          <Textarea {...field('reason')} limit={LONGEST_EXPLANATION} />
        </>
      )}
    </VersionedForm>
  );
}
