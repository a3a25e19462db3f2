import { bindFields } from '@/components/forms/bound-fields';
import { Textarea } from '@/components/ui/textarea';
import { LONGEST_CHANGE_REASON } from '@/lib/schemas/edit-measure';
import type { FormState } from '@/lib/schemas/form-state';

const WORDS = {
  reason: {
    label: 'Why are you changing it?',
    labelSize: 'm',
    hint: 'This is saved in the measure’s history with your name.',
  },
} as const;

/** Asks why a measure is changed: no change of one goes without. */
export function ChangeReason({ state }: { state: FormState }) {
  return <Textarea {...bindFields(WORDS, state).field('reason')} limit={LONGEST_CHANGE_REASON} rows={3} />;
}
