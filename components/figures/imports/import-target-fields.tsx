import { bindFields } from '@/components/forms/bound-fields';
import { Details } from '@/components/ui/details';
import { Select } from '@/components/ui/select';
import { TextInput } from '@/components/ui/text-input';
import type { ImportTarget } from '@/lib/domain/figures/figure-import';
import { BASES } from '@/lib/domain/figure';
import type { FormState } from '@/lib/schemas/form-state';

type SeriesChoice = { value: string; text: string };
type ImportTargetFieldsProps = { state: FormState; series: readonly SeriesChoice[]; target: ImportTarget };

const WORDS = {
  series: {
    label: 'Which series are the figures for?',
    hint: 'Leave this empty for a new area, or when the file names the area itself.',
  },
  source: {
    label: 'Where do these figures come from?',
    hint: 'The publication, or who supplied them and when. Leave this empty when it is the source of the series. Figures from another source are kept apart, for the office only.',
  },
  area: { label: 'Area', hint: 'As it is written in the file, such as a police force area.' },
  basis: { label: 'Which date decides the period that a case is counted in?' },
  sourceUrl: { label: 'Address of the source', hint: 'Only when anybody can read it there.' },
  licence: { label: 'Licence', hint: 'For published figures, such as the Open Government Licence.' },
};

const DATES = Object.entries(BASES).map(([value, text]) => ({ value, text }));

/** Which series figures are for, and where they come from. */
export function ImportTargetFields({ state, series, target }: ImportTargetFieldsProps) {
  const bound = bindFields(WORDS, state);
  const field = (name: keyof typeof WORDS) => bound.field(name, target[name] ?? '');
  return (
    <>
      {series.length > 0 && <Select {...field('series')} emptyText="Found by its area" options={series} />}
      <TextInput {...field('source')} />
      {series.length === 0 && <TextInput {...field('area')} />}
      <Details
        summary={series.length === 0 ? 'Another basis, address or licence' : 'A new area, or another basis'}
      >
        {series.length > 0 && <TextInput {...field('area')} />}
        <Select {...field('basis')} emptyText="As the measure says" options={DATES} />
        <TextInput {...field('sourceUrl')} />
        <TextInput {...field('licence')} />
      </Details>
    </>
  );
}
