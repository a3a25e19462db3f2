'use client';

import { SaveOrLeave } from '@/components/forms/conflict-notice';
import { typedOr } from '@/components/forms/form-values';
import { VersionedForm } from '@/components/forms/versioned-form';
import { Radios } from '@/components/ui/radios';
import { Textarea } from '@/components/ui/textarea';
import { promiseHref, type Place } from '@/lib/domain/paths/office';
import { describePlace, toldPlace } from '@/lib/domain/promises/promise-link';
import type { PromiseRecord } from '@/lib/domain/promises/promise-record';
import { LONGEST_EXPLANATION } from '@/lib/schemas/fields/written-words';
import type { FormActionHandler } from '@/lib/schemas/form-state';

type EndLinkFormProps = {
  action: FormActionHandler;
  place: Place;
  promise: PromiseRecord;
};

const WORDS = {
  link: { label: 'Which link do you want to end?', labelSize: 'm' },
  reason: {
    label: 'Why does it no longer serve this?',
    labelSize: 'm',
    hint: 'This is saved in the history of the promise, with your name.',
  },
} as const;

/** Ends one of the links of a promise, with the reason. */
export function EndLinkForm({ action, place, promise }: EndLinkFormProps) {
  return (
    <VersionedForm
      action={action}
      words={WORDS}
      drafts={{ form: 'end-promise-link', fields: ['reason'] }}
      hidden={{ ...place, promise: promise.id }}
      version={promise.version}
      written={(state) => [{ label: 'Why', value: typedOr(state, 'reason', '') }]}
      whenChanged={<SaveOrLeave keepHref={promiseHref(place, promise.id)} />}
      save="End this link"
    >
      {({ field }) => (
        <>
          <Radios
            {...field('link')}
            choices={promise.links.map((link) => ({
              value: link.id,
              text: `To ${describePlace(toldPlace(link, { showsDrafts: true }), place.inspection)}`,
            }))}
          />
          <Textarea {...field('reason')} limit={LONGEST_EXPLANATION} />
        </>
      )}
    </VersionedForm>
  );
}
