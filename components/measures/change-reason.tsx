import { errorOf, typedOr } from '@/components/forms/form-values';
import { Textarea } from '@/components/ui/textarea';
import { LONGEST_REASON } from '@/lib/schemas/edit-measure';
import type { FormState } from '@/lib/schemas/form-state';

/** Asks why a measure is changed: no change of one goes without. */
export function ChangeReason({ state }: { state: FormState }) {
  return (
    <Textarea
      name="reason"
      label="Why are you changing it?"
      labelSize="m"
      hint="It stands in the history of this measure, under your name."
      value={typedOr(state, 'reason', '')}
      error={errorOf(state, 'reason')}
      limit={LONGEST_REASON}
      rows={3}
    />
  );
}
