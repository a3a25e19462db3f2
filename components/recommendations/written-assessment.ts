import type { Written } from '@/components/forms/conflict-notice';
import { typedDateInWords } from '@/components/forms/date-values';
import { typedOr } from '@/components/forms/form-values';
import { tellAssessment } from '@/lib/domain/recommendations/assessment-told';
import { type Addressee, WAITING_ON_NATIONAL_ACTION } from '@/lib/domain/recommendations/requirement';
import type { FormState } from '@/lib/schemas/form-state';

/** What a person wrote in the form, under the labels in which the saved version is told. */
export function writtenAssessment(state: FormState, addressedTo: Addressee): Written[] {
  const isNational = addressedTo === 'national';
  return tellAssessment({
    text: (field) =>
      field === 'status' && isNational ? WAITING_ON_NATIONAL_ACTION : typedOr(state, field, ''),
    day: (field) => typedDateInWords(state, field),
  });
}
