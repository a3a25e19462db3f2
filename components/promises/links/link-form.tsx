'use client';

import { SaveOrLeave } from '@/components/forms/conflict-notice';
import { typedOr } from '@/components/forms/form-values';
import { VersionedForm } from '@/components/forms/versioned-form';
import { Checkboxes } from '@/components/ui/checkboxes';
import { Textarea } from '@/components/ui/textarea';
import { promiseHref, type Place } from '@/lib/domain/paths/office';
import type { PromiseRecord } from '@/lib/domain/promises/promise-record';
import { LONGEST_EXPLANATION } from '@/lib/schemas/fields/written-words';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { WHOLE } from '@/lib/schemas/promises/link-promise';

/** A recommendation with the parts that a promise can serve. */
export type LinkTarget = {
  ref: string;
  summary: string;
  requirements: readonly { ref: string; text: string }[];
};

type LinkFormProps = {
  action: FormActionHandler;
  place: Place;
  promise: PromiseRecord;
  /** The slug of the inspection of the target. */
  inspection: string;
  target: LinkTarget;
  /** It is the promise's own recommendation, which it serves as a whole without a link. */
  isHome: boolean;
};

const WORDS = {
  things: { label: 'What of it does the promise serve?', labelSize: 'm' },
  reason: {
    label: 'Why does it serve this too?',
    labelSize: 'm',
    hint: 'This is published, so do not write names or anything about a case.',
  },
} as const;

/** Links a promise to a recommendation or to parts of it, with the reason. What it is linked to already is not offered. */
export function LinkForm({ action, place, promise, inspection, target, isHome }: LinkFormProps) {
  const isLinked = (part: string | null) =>
    promise.links.some(
      (link) =>
        link.part === part &&
        link.recommendation.inspection === inspection &&
        link.recommendation.ref === target.ref,
    );
  const parts = target.requirements.filter(({ ref }) => !isLinked(ref));
  const choices = [
    ...(isHome || isLinked(null) ? [] : [{ value: WHOLE, text: 'The recommendation as a whole' }]),
    ...parts.map(({ ref, text }) => ({ value: ref, text: `Part ${ref}`, hint: text })),
  ];
  if (choices.length === 0) {
    return <p className="govuk-body">It is linked to all of recommendation {target.ref}.</p>;
  }
  return (
    <VersionedForm
      action={action}
      words={WORDS}
      drafts={{ form: 'link-promise', fields: ['reason'] }}
      hidden={{ ...place, promise: promise.id, toInspection: inspection, toRecommendation: target.ref }}
      version={promise.version}
      written={(state) => [{ label: 'Why', value: typedOr(state, 'reason', '') }]}
      whenChanged={<SaveOrLeave keepHref={promiseHref(place, promise.id)} />}
      save="Link this promise"
    >
      {({ field, ticks }) => (
        <>
          <Checkboxes {...ticks('things')} choices={choices} />
          <Textarea {...field('reason')} limit={LONGEST_EXPLANATION} />
        </>
      )}
    </VersionedForm>
  );
}
