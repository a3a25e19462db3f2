'use client';

import { SaveOrLeave, type Written } from '@/components/forms/conflict-notice';
import { typedDateInWords } from '@/components/forms/date-values';
import { typedOr } from '@/components/forms/form-values';
import { VersionedForm } from '@/components/forms/versioned-form';
import {
  areaName,
  FACT_WORDS,
  OFFICE_KINDS,
  type OfficeRecord,
  OWN_WORDS_LICENCES,
} from '@/lib/domain/office/office-facts';
import { OFFICE } from '@/lib/domain/paths/office';
import type { FormActionHandler, FormState } from '@/lib/schemas/form-state';
import { OFFICE_FIELDS, OfficeFields } from './office-fields';

type ChangeOfficeFormProps = { action: FormActionHandler; office: OfficeRecord | null };

/** Says what the office is called and how it is reached; `office` is null until somebody has. */
export function ChangeOfficeForm({ action, office }: ChangeOfficeFormProps) {
  return (
    <VersionedForm
      action={action}
      words={OFFICE_FIELDS}
      page={office === null ? 'Name this office' : 'Change what is said of the office'}
      hidden={{}}
      version={office?.version ?? 0}
      written={writtenOffice}
      whenChanged={<SaveOrLeave keepHref={OFFICE.office} />}
      save="Save"
    >
      {(fields) => <OfficeFields fields={fields} saved={office} />}
    </VersionedForm>
  );
}

const LISTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  kind: OFFICE_KINDS,
  licence: OWN_WORDS_LICENCES,
  takesThe: { yes: 'Yes', no: 'No' },
};

function writtenOffice(state: FormState): Written[] {
  return Object.entries(FACT_WORDS).map(([field, label]) => {
    if (field === 'accessibilityReviewedOn' || field === 'successorFrom')
      return { label, value: typedDateInWords(state, field) };
    const typed = typedOr(state, field, '');
    if (field === 'areaCode') return { label, value: areaName(typed) };
    return { label, value: LISTS[field]?.[typed] ?? typed };
  });
}
