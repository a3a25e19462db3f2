import { errorOf, typedOr } from '@/components/forms/form-values';
import { Textarea } from '@/components/ui/textarea';
import { TextInput } from '@/components/ui/text-input';
import { MEASURE_WORDS, type MeasureWords } from '@/lib/domain/measure-edit';
import type { FormState } from '@/lib/schemas/form-state';

type EditWordsProps = { state: FormState; measure: MeasureWords };

const LONG = [
  { field: 'definition', hint: 'One or two sentences in plain words. Everybody reads them first.', rows: 3 },
  { field: 'numerator', hint: 'Leave empty where nothing is counted.', rows: 2 },
  { field: 'denominator', hint: 'Leave empty where the figure is not a share of anything.', rows: 2 },
  { field: 'source', hint: 'An organisation or a team, not a person’s name.', rows: 2 },
  { field: 'scope', hint: 'Which offences, which people, which area.', rows: 3 },
  { field: 'caution', hint: 'Shown above the figures. Optional.', rows: 3 },
  { field: 'reading', hint: 'What else a rise or a fall could mean, besides success. Optional.', rows: 3 },
] as const;

/** The words of a measure. They are published with its figures. */
export function EditWords({ state, measure }: EditWordsProps) {
  return (
    <>
      <TextInput
        name="title"
        label={MEASURE_WORDS.title}
        value={typedOr(state, 'title', measure.title)}
        error={errorOf(state, 'title')}
      />
      {LONG.map(({ field, hint, rows }) => (
        <Textarea
          key={field}
          name={field}
          label={MEASURE_WORDS[field]}
          hint={hint}
          value={typedOr(state, field, measure[field] ?? '')}
          error={errorOf(state, field)}
          rows={rows}
        />
      ))}
    </>
  );
}
