'use client';

import { SaveOrLeave, type Written } from '@/components/forms/conflict-notice';
import { typedOr } from '@/components/forms/form-values';
import { VersionedForm } from '@/components/forms/versioned-form';
import { OFFICE } from '@/lib/domain/paths/office';
import { type KeptSupportLine, SUPPORT_NEEDS } from '@/lib/domain/support-lines/support-line';
import { SUPPORT_LINE_WORDS } from '@/lib/domain/support-lines/support-line-change';
import type { FormActionHandler, FormState } from '@/lib/schemas/form-state';
import { SUPPORT_LINE_FIELDS, SupportLineFields } from './support-line-fields';

type ChangeSupportLineFormProps = { action: FormActionHandler; line: KeptSupportLine };

/** Changes what is said of a support line. */
export function ChangeSupportLineForm({ action, line }: ChangeSupportLineFormProps) {
  return (
    <VersionedForm
      action={action}
      words={SUPPORT_LINE_FIELDS}
      hidden={{ id: line.id }}
      version={line.version}
      written={writtenLine}
      whenChanged={<SaveOrLeave keepHref={OFFICE.office} />}
      save="Save the changes"
      id="change"
    >
      {(fields) => <SupportLineFields fields={fields} saved={line} />}
    </VersionedForm>
  );
}

function writtenLine(state: FormState): Written[] {
  const needs: Readonly<Record<string, string>> = SUPPORT_NEEDS;
  return Object.entries(SUPPORT_LINE_WORDS).map(([field, label]) => {
    const typed = typedOr(state, field, '');
    return { label, value: field === 'need' ? (needs[typed] ?? '') : typed };
  });
}
