'use client';

import { SaveOrLeave, type Written } from '@/components/forms/conflict-notice';
import { typedOr } from '@/components/forms/form-values';
import { VersionedForm } from '@/components/forms/versioned-form';
import { Textarea } from '@/components/ui/textarea';
import { documentHref } from '@/lib/domain/paths/office';
import type { FormActionHandler, FormState } from '@/lib/schemas/form-state';
import { LONGEST_MARK_REASON } from '@/lib/schemas/mark-sentence';

type MarkFormProps = {
  action: FormActionHandler;
  inspection: string;
  position: number;
  version: number;
  /** What the service's own draft says, for the office to agree to or to change. */
  draftReason: string | null;
};

const WORDS = {
  reason: {
    label: 'Why does this sentence need no record?',
    labelSize: 'm',
    hint: 'For example: it says why the subject matters, and claims nothing that could be checked.',
  },
} as const;

/** Says that a sentence needs no record, with the reason. */
export function MarkForm({ action, inspection, position, version, draftReason }: MarkFormProps) {
  return (
    <VersionedForm
      action={action}
      words={WORDS}
      hidden={{ inspection, sentence: position }}
      version={version}
      written={writtenMark}
      whenChanged={<SaveOrLeave keepHref={documentHref(inspection, position)} />}
      save="No record needed"
      id="no-record-needed"
    >
      {({ field, state }) => (
        <Textarea
          {...field('reason')}
          value={typedOr(state, 'reason', draftReason ?? '')}
          limit={LONGEST_MARK_REASON}
          rows={3}
        />
      )}
    </VersionedForm>
  );
}

const writtenMark = (state: FormState): Written[] => [
  { label: 'No record needed', value: typedOr(state, 'reason', '') },
];
