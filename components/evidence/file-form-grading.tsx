import { errorOf, typedOr } from '@/components/forms/form-values';
import { PROVENANCE_MEANINGS, STRENGTH_MEANINGS } from '@/components/site/explanations';
import { Radios } from '@/components/ui/radios';
import { Select } from '@/components/ui/select';
import { EVIDENCE_STRENGTHS, EVIDENCE_TYPES, PROVENANCES } from '@/lib/domain/evidence';
import type { FormState } from '@/lib/schemas/form-state';

/** The words of a list as choices, each with what it means. */
const choicesOf = (labels: Readonly<Record<string, string>>, meanings: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, text]) => ({ value, text, hint: meanings[value] }));

/** What kind of evidence it is, how much it can show, and whose word it is. */
export function FileFormGrading({ state }: { state: FormState }) {
  return (
    <>
      <Select
        name="type"
        label="What is it?"
        labelSize="m"
        options={Object.entries(EVIDENCE_TYPES).map(([value, text]) => ({ value, text }))}
        emptyText="Choose what it is"
        value={typedOr(state, 'type', '')}
        error={errorOf(state, 'type')}
      />
      <Radios
        name="strength"
        label="How much can it show?"
        labelSize="m"
        hint="An intention shows least, what victims and survivors say shows most."
        choices={choicesOf(EVIDENCE_STRENGTHS, STRENGTH_MEANINGS)}
        value={typedOr(state, 'strength', '')}
        error={errorOf(state, 'strength')}
      />
      <Radios
        name="provenance"
        label="Where does it come from?"
        labelSize="m"
        choices={choicesOf(PROVENANCES, PROVENANCE_MEANINGS)}
        value={typedOr(state, 'provenance', '')}
        error={errorOf(state, 'provenance')}
      />
    </>
  );
}
