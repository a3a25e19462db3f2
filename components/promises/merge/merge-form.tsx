'use client';

import { SaveOrLeave } from '@/components/forms/conflict-notice';
import { typedOr } from '@/components/forms/form-values';
import { VersionedForm } from '@/components/forms/versioned-form';
import { Radios } from '@/components/ui/radios';
import { Textarea } from '@/components/ui/textarea';
import { promiseHref, type Place } from '@/lib/domain/paths/office';
import type { PromiseRecord } from '@/lib/domain/promises/promise-record';
import { LONGEST_EXPLANATION } from '@/lib/schemas/fields/written-words';
import type { FormActionHandler } from '@/lib/schemas/form-state';

type MergeFormProps = {
  action: FormActionHandler;
  page: string;
  place: Place;
  promise: PromiseRecord;
  /** The recommendation of the promises to choose from. */
  inspection: string;
  toRecommendation: string;
  others: readonly { id: string; number: number; promise: string; owner: string }[];
};

const WORDS = {
  into: { label: 'Which promise remains?', labelSize: 'm' },
  reason: {
    label: 'Why are they the same promise?',
    labelSize: 'm',
    hint: 'This is published, so do not write names or anything about a case.',
  },
} as const;

/** Merges a promise into one of these, with the reason. */
export function MergeForm(props: MergeFormProps) {
  const { action, page, place, promise, inspection, toRecommendation, others } = props;
  if (others.length === 0) {
    return <p className="govuk-body">There is no other promise of recommendation {toRecommendation}.</p>;
  }
  return (
    <VersionedForm
      action={action}
      words={WORDS}
      drafts={{ form: 'merge-promise', fields: ['reason'] }}
      page={page}
      hidden={{ ...place, promise: promise.id, toInspection: inspection, toRecommendation }}
      version={promise.version}
      written={(state) => [{ label: 'Why', value: typedOr(state, 'reason', '') }]}
      whenChanged={<SaveOrLeave keepHref={promiseHref(place, promise.id)} />}
      save="Merge this promise"
    >
      {({ field }) => (
        <>
          <Radios
            {...field('into')}
            choices={others.map(({ id, number, promise: words, owner }) => ({
              value: id,
              text: `${number}. ${words}`,
              hint: owner,
            }))}
          />
          <Textarea {...field('reason')} limit={LONGEST_EXPLANATION} />
        </>
      )}
    </VersionedForm>
  );
}
