'use client';

import { SaveOrLeave } from '@/components/forms/conflict-notice';
import { typedOr } from '@/components/forms/form-values';
import { VersionedForm } from '@/components/forms/versioned-form';
import { ASSURANCE_MEANINGS } from '@/components/site/words/explanations';
import { Radios } from '@/components/ui/radios';
import { Textarea } from '@/components/ui/textarea';
import { recommendationHref, requirementAnchor } from '@/lib/domain/paths/office';
import { ASSURANCE_LABELS } from '@/lib/domain/recommendations/dials';
import { ASSURANCE_OF_EXCEPTION } from '@/lib/domain/recommendations/exception';
import { LONGEST_EXPLANATION } from '@/lib/schemas/fields/written-words';
import type { DialFormProps } from './record-form';

const WORDS = {
  assurance: { label: 'How sure is the office?', labelSize: 'm' },
  reason: {
    label: 'Why is this evidence enough here?',
    labelSize: 'm',
    hint: 'This is published when a second person agrees, so do not write names or anything about a case.',
  },
} as const;

const LEVELS = ASSURANCE_OF_EXCEPTION.map((level) => ({
  value: level,
  text: ASSURANCE_LABELS[level],
  hint: ASSURANCE_MEANINGS[level],
}));

/** Asks a second person to verify a part although its evidence is weaker than the rules ask. */
export function AskExceptionForm({ action, place, requirement }: Omit<DialFormProps, 'todayInWords'>) {
  const { ref, version } = requirement;
  return (
    <VersionedForm
      action={action}
      words={WORDS}
      drafts={{ form: 'ask-exception', fields: ['reason'] }}
      page={`Ask to verify part ${ref} by exception`}
      hidden={{ ...place, requirement: ref }}
      version={version}
      written={(state) => [
        {
          label: 'How sure we are',
          value: LEVELS.find(({ value }) => value === typedOr(state, 'assurance', ''))?.text ?? '',
        },
        { label: 'Reason', value: typedOr(state, 'reason', '') },
      ]}
      whenChanged={<SaveOrLeave keepHref={`${recommendationHref(place)}#${requirementAnchor(ref)}`} />}
      save="Ask a second person"
    >
      {({ field }) => (
        <>
          <Radios {...field('assurance')} choices={LEVELS} />
          <Textarea {...field('reason')} limit={LONGEST_EXPLANATION} />
        </>
      )}
    </VersionedForm>
  );
}
