import { typedDateInWords } from '@/components/forms/date-values';
import { typedOr } from '@/components/forms/form-values';
import type { Written } from '@/components/forms/conflict-notice';
import {
  ASSESSMENT_WORDS,
  WAITING_ON_NATIONAL_ACTION,
  ASSURANCE_LABELS,
  RESULT_LABELS,
  STATUS_LABELS,
} from '@/lib/domain/recommendations/requirement';
import type { Addressee } from '@/lib/domain/recommendations/requirement';
import type { FormState } from '@/lib/schemas/form-state';

const labelOf = (labels: Readonly<Record<string, string>>, key: string): string => labels[key] ?? '';

/** What a person wrote in the form, under the labels in which the saved version is told. */
export function writtenAssessment(state: FormState, addressedTo: Addressee): Written[] {
  const typed = (field: string) => typedOr(state, field, '');
  const status =
    addressedTo === 'national' ? WAITING_ON_NATIONAL_ACTION : labelOf(STATUS_LABELS, typed('status'));
  return [
    { label: ASSESSMENT_WORDS.status, value: status },
    ...(typed('supersededBy') === ''
      ? []
      : [{ label: ASSESSMENT_WORDS.supersededBy, value: typed('supersededBy') }]),
    { label: ASSESSMENT_WORDS.result, value: labelOf(RESULT_LABELS, typed('result')) },
    { label: ASSESSMENT_WORDS.assurance, value: labelOf(ASSURANCE_LABELS, typed('assurance')) },
    { label: ASSESSMENT_WORDS.reason, value: typed('reason') },
    { label: ASSESSMENT_WORDS.effectiveOn, value: typedDateInWords(state, 'effectiveOn') },
    { label: ASSESSMENT_WORDS.nextReviewOn, value: typedDateInWords(state, 'nextReviewOn') || 'No date set' },
  ];
}
