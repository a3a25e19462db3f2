'use client';

import type { ReactNode } from 'react';
import type { BoundFields, FormWords } from '@/components/forms/bound-fields';
import { SaveOrLeave } from '@/components/forms/conflict-notice';
import { VersionedForm } from '@/components/forms/versioned-form';
import { recommendationHref, requirementAnchor, type Place } from '@/lib/domain/paths/office';
import type { DialTold } from '@/lib/domain/recommendations/assessment-told';
import type { RequirementRecord } from '@/lib/domain/recommendations/requirement-record';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { writtenDial } from './written-dial';

/** What every form of one dial is given. */
export type DialFormProps = {
  action: FormActionHandler;
  place: Place;
  requirement: RequirementRecord;
  todayInWords: string;
};

type RecordFormProps<Name extends string> = Pick<DialFormProps, 'action' | 'place' | 'requirement'> & {
  dial: DialTold;
  /** What the page is, for its title. */
  page: string;
  words: FormWords<Name>;
  /** Its long texts, which are kept as drafts. */
  long: readonly NoInfer<Name>[];
  save: string;
  children: (fields: BoundFields<Name>) => ReactNode;
};

/** A form that records one dial of a part. The others are not touched by it. */
export function RecordForm<Name extends string>(props: RecordFormProps<Name>) {
  const { action, place, requirement, dial, page, words, long, save, children } = props;
  const { ref, version } = requirement;
  return (
    <VersionedForm
      action={action}
      words={words}
      drafts={{ form: dial, fields: long }}
      page={page}
      hidden={{ ...place, requirement: ref }}
      version={version}
      id="record"
      written={(state) => writtenDial(dial, state)}
      whenChanged={<SaveOrLeave keepHref={`${recommendationHref(place)}#${requirementAnchor(ref)}`} />}
      save={save}
    >
      {children}
    </VersionedForm>
  );
}
