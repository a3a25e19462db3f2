import type { Written } from '@/components/forms/conflict-notice';
import { typedDateInWords } from '@/components/forms/date-values';
import { typedOr } from '@/components/forms/form-values';
import { type DialTold, tellDial } from '@/lib/domain/recommendations/assessment-told';
import type { FormState } from '@/lib/schemas/form-state';

/** What a person wrote in the form of one dial, under the labels in which the saved version is told. */
export function writtenDial(dial: DialTold, state: FormState): Written[] {
  return tellDial(dial, {
    text: (field) => typedOr(state, field, ''),
    day: (field) => typedDateInWords(state, field),
  });
}
