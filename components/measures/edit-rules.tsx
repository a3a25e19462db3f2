import { errorOf, typedOr } from '@/components/forms/form-values';
import { Radios } from '@/components/ui/radios';
import { TextInput } from '@/components/ui/text-input';
import { DISCLOSURE_RULES } from '@/lib/domain/disclosure';
import { DIRECTIONS, FREQUENCIES } from '@/lib/domain/measure';
import { MEASURE_WORDS, type MeasureWords } from '@/lib/domain/measure-edit';
import type { FormState } from '@/lib/schemas/form-state';

type EditRulesProps = { state: FormState; measure: MeasureWords; mayLoosen: boolean };

const choicesOf = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, text]) => ({ value, text }));

/** How the figures of a measure are judged, awaited and covered. */
export function EditRules({ state, measure, mayLoosen }: EditRulesProps) {
  const { direction, frequency, figuresDueAfter, disclosureRule } = measure;
  return (
    <>
      <Radios
        name="direction"
        label={MEASURE_WORDS.direction}
        hint="It decides whether a real change is called an improvement or a concern."
        choices={choicesOf(DIRECTIONS)}
        value={typedOr(state, 'direction', direction)}
        error={errorOf(state, 'direction')}
      />
      <Radios
        name="frequency"
        label={MEASURE_WORDS.frequency}
        choices={choicesOf(FREQUENCIES)}
        value={typedOr(state, 'frequency', frequency)}
        error={errorOf(state, 'frequency')}
      />
      <TextInput
        name="figuresDueAfter"
        label={MEASURE_WORDS.figuresDueAfter}
        hint="How many days after the end of a period. Leave empty where nobody has said. Figures that are due stand on the first page of the office."
        suffix="days"
        width={3}
        inputMode="numeric"
        value={typedOr(state, 'figuresDueAfter', figuresDueAfter === null ? '' : String(figuresDueAfter))}
        error={errorOf(state, 'figuresDueAfter')}
      />
      <Radios
        name="disclosureRule"
        label={MEASURE_WORDS.disclosureRule}
        hint={
          mayLoosen
            ? 'Hiding less than before shows noughts to people outside the office. It is named on the checklist of every edition while it lasts.'
            : 'You can choose a stricter rule. Only an approver may hide less than before.'
        }
        choices={choicesOf(DISCLOSURE_RULES)}
        value={typedOr(state, 'disclosureRule', disclosureRule)}
        error={errorOf(state, 'disclosureRule')}
      />
    </>
  );
}
