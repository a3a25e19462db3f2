'use client';

import { FORCE_MEANINGS } from '@/components/site/words/explanations';
import { PastDateInput } from '@/components/forms/past-date-input';
import { DateInput } from '@/components/ui/date-input';
import { Radios } from '@/components/ui/radios';
import { Textarea } from '@/components/ui/textarea';
import { FORCE_LABELS, FORCE_WORDS } from '@/lib/domain/recommendations/dials';
import { LONGEST_EXPLANATION } from '@/lib/schemas/fields/written-words';
import { type DialFormProps, RecordForm } from './record-form';

const FORCE_ANSWER_WORDS = {
  says: { label: 'What does the force say?', labelSize: 'm' },
  revisedOn: {
    label: 'What new date did the force give? (optional)',
    hint: 'Leave this empty if it gave none. The page then says so.',
  },
  reason: {
    label: 'What did the force tell us?',
    labelSize: 'm',
    hint: 'Its reasons, and how you know: a letter, a meeting, a report. This is published, so do not write names or anything about a case.',
  },
  effectiveOn: { label: 'When did this take effect?', labelSize: 'm' },
} as const;

/** Records what the force says of a requirement, and how the office knows. */
export function ForceAnswerForm({ todayInWords, ...form }: DialFormProps) {
  const { ref, force } = form.requirement;
  return (
    <RecordForm
      {...form}
      dial="force"
      words={FORCE_ANSWER_WORDS}
      long={['reason']}
      page={`Record what the force says about part ${ref}`}
      save="Save what the force says"
    >
      {(fields) => (
        <>
          <Radios
            {...fields.field('says', force?.says)}
            choices={FORCE_WORDS.map((word) => ({
              value: word,
              text: FORCE_LABELS[word],
              hint: FORCE_MEANINGS[word],
              reveals:
                word === 'on-hold' ? (
                  <DateInput {...fields.date('revisedOn', force?.revisedOn ?? null)} />
                ) : undefined,
            }))}
          />
          <Textarea {...fields.field('reason')} limit={LONGEST_EXPLANATION} />
          <PastDateInput {...fields.date('effectiveOn')} hint={`Today is ${todayInWords}.`} />
        </>
      )}
    </RecordForm>
  );
}
