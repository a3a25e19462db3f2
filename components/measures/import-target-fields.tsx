import { errorOf, typedOr } from '@/components/forms/form-values';
import { Details } from '@/components/ui/details';
import { Select } from '@/components/ui/select';
import { TextInput } from '@/components/ui/text-input';
import type { ImportTarget } from '@/lib/domain/figure-import';
import { BASES } from '@/lib/domain/measure';
import type { FormState } from '@/lib/schemas/form-state';

type SeriesChoice = { value: string; text: string };
type ImportTargetFieldsProps = { state: FormState; series: readonly SeriesChoice[]; target: ImportTarget };

/** Which series figures are for, and where they come from. */
export function ImportTargetFields({ state, series, target }: ImportTargetFieldsProps) {
  const field = (name: keyof ImportTarget) => ({
    name,
    value: typedOr(state, name, target[name] ?? ''),
    error: errorOf(state, name),
  });
  return (
    <>
      {series.length > 0 && (
        <Select
          {...field('series')}
          label="Which series are the figures for?"
          hint="Leave this empty for a new area, or when the file names the area itself."
          emptyText="Found by its area"
          options={series}
        />
      )}
      <TextInput
        {...field('source')}
        label="Where do these figures come from?"
        hint="The publication, or who supplied them and when. Leave this empty when it is the source of the series. Figures from another source are kept apart, for the office only."
      />
      <Details summary="A new area, or another basis">
        <TextInput
          {...field('area')}
          label="Area"
          hint="As it stands in the file, such as a police force area."
        />
        <Select
          {...field('basis')}
          label="Which date puts a case into a period?"
          emptyText="As the measure says"
          options={Object.entries(BASES).map(([value, text]) => ({ value, text }))}
        />
        <TextInput
          {...field('sourceUrl')}
          label="Address of the source"
          hint="Only when anybody can read it there."
        />
        <TextInput
          {...field('licence')}
          label="Licence"
          hint="For published figures, such as the Open Government Licence."
        />
      </Details>
    </>
  );
}
