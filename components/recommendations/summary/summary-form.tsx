'use client';

import { SaveOrLeave } from '@/components/forms/conflict-notice';
import { typedOr } from '@/components/forms/form-values';
import { VersionedForm } from '@/components/forms/versioned-form';
import { Textarea } from '@/components/ui/textarea';
import { recommendationHref, type Place } from '@/lib/domain/paths/office';
import { LONGEST_SUMMARY, SUMMARY_WORDS } from '@/lib/domain/recommendations/summary';
import { LONGEST_EXPLANATION } from '@/lib/schemas/fields/written-words';
import type { FormActionHandler } from '@/lib/schemas/form-state';

const WORDS = {
  summary: {
    label: 'What do inspectors ask, in plain words?',
    labelSize: 'm',
    hint: 'The panel reads this at once, and the public with the next edition. The words of the inspectors stay as they are.',
  },
  reason: {
    label: 'Why are you changing it?',
    labelSize: 'm',
    hint: 'This is saved in the history of the recommendation, with your name.',
  },
} as const;

type SummaryFormProps = {
  action: FormActionHandler;
  place: Place;
  page: string;
  version: number;
  summary: string;
};

/** Changes the plain summary of a recommendation, with the reason. */
export function SummaryForm({ action, place, page, version, summary }: SummaryFormProps) {
  return (
    <VersionedForm
      action={action}
      words={WORDS}
      drafts={{ form: 'summary', fields: ['summary', 'reason'] }}
      page={page}
      hidden={{ ...place }}
      version={version}
      written={(state) => [
        { label: SUMMARY_WORDS.summary, value: typedOr(state, 'summary', '') },
        { label: SUMMARY_WORDS.reason, value: typedOr(state, 'reason', '') },
      ]}
      whenChanged={<SaveOrLeave keepHref={recommendationHref(place)} />}
      save="Save this summary"
    >
      {({ field }) => (
        <>
          <Textarea {...field('summary', summary)} rows={3} limit={LONGEST_SUMMARY} />
          <Textarea {...field('reason')} limit={LONGEST_EXPLANATION} />
        </>
      )}
    </VersionedForm>
  );
}
