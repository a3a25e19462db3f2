import type { Written } from '@/components/forms/conflict-notice';
import { typedOr } from '@/components/forms/form-values';
import { DISCLOSURE_RULES } from '@/lib/domain/disclosure/disclosure';
import { DIRECTIONS, FREQUENCIES } from '@/lib/domain/figure';
import { describeDaySet } from '@/lib/domain/figures/due/expected-figures';
import {
  MEASURE_FIELDS,
  MEASURE_WORDS,
  type MeasureWords,
  NOTHING_WRITTEN,
} from '@/lib/domain/measures/measure-edit';
import type { FormState } from '@/lib/schemas/form-state';

/** The fields that are chosen or counted, and how their answers are told. */
const IN_WORDS: Partial<Record<keyof MeasureWords, (typed: string) => string>> = {
  direction: (typed) => labelOf(DIRECTIONS, typed),
  frequency: (typed) => labelOf(FREQUENCIES, typed),
  figuresDueAfter: (typed) => describeDaySet(typed === '' ? null : Number(typed)),
  disclosureRule: (typed) => labelOf(DISCLOSURE_RULES, typed),
};

const labelOf = (labels: Readonly<Record<string, string>>, key: string): string => labels[key] ?? '';

/** What a person wrote in the form, under the labels in which the saved version is told. */
export function writtenMeasure(state: FormState): Written[] {
  return MEASURE_FIELDS.map((field) => {
    const typed = typedOr(state, field, '').trim();
    const value = IN_WORDS[field]?.(typed) ?? (typed || NOTHING_WRITTEN);
    return { label: MEASURE_WORDS[field], value };
  });
}
