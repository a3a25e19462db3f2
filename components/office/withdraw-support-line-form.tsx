'use client';

import { SaveOrLeave } from '@/components/forms/conflict-notice';
import { typedOr } from '@/components/forms/form-values';
import { VersionedForm } from '@/components/forms/versioned-form';
import { Textarea } from '@/components/ui/textarea';
import { supportLineHref } from '@/lib/domain/paths/office';
import type { KeptSupportLine } from '@/lib/domain/support-lines/support-line';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { LONGEST_ABOUT } from '@/lib/schemas/office/support-line';

type WithdrawSupportLineFormProps = {
  action: FormActionHandler;
  line: Pick<KeptSupportLine, 'id' | 'version'>;
};

const WORDS = {
  reason: { label: 'Why is it taken off?', hint: 'This is saved in the history with your name.' },
};

/** Takes a support line off the public page, from the next edition on. */
export function WithdrawSupportLineForm({ action, line }: WithdrawSupportLineFormProps) {
  return (
    <VersionedForm
      action={action}
      words={WORDS}
      hidden={{ id: line.id }}
      version={line.version}
      written={(state) => [{ label: WORDS.reason.label, value: typedOr(state, 'reason', '') }]}
      whenChanged={<SaveOrLeave keepHref={supportLineHref(line.id)} />}
      save="Take it off the list"
      id="withdraw"
    >
      {({ field }) => <Textarea {...field('reason')} limit={LONGEST_ABOUT} rows={2} />}
    </VersionedForm>
  );
}
