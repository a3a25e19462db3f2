'use client';

import { SaveOrLeave } from '@/components/forms/conflict-notice';
import { VersionedForm } from '@/components/forms/versioned-form';
import { DateInput } from '@/components/ui/date-input';
import type { Day } from '@/lib/domain/day';
import { supportLineHref } from '@/lib/domain/paths/office';
import type { KeptSupportLine } from '@/lib/domain/support-lines/support-line';
import type { FormActionHandler } from '@/lib/schemas/form-state';

type CheckSupportLineFormProps = {
  action: FormActionHandler;
  line: Pick<KeptSupportLine, 'id' | 'version' | 'name'>;
  today: Day;
};

const WORDS = {
  checkedOn: {
    label: 'When did you call it or open its website?',
    hint: 'Only if what is said above is right. The day is published.',
  },
};

/** Says that the line was tried, and that what the page says of it is right. */
export function CheckSupportLineForm({ action, line, today }: CheckSupportLineFormProps) {
  return (
    <VersionedForm
      action={action}
      words={WORDS}
      hidden={{ id: line.id }}
      version={line.version}
      written={() => []}
      whenChanged={<SaveOrLeave keepHref={supportLineHref(line.id)} />}
      save="It is right"
      id="check"
    >
      {({ date }) => <DateInput {...date('checkedOn', today)} />}
    </VersionedForm>
  );
}
