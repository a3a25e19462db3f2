import { Radios } from '@/components/ui/radios';
import { TextInput } from '@/components/ui/text-input';
import { DISCLOSURE_RULES } from '@/lib/domain/disclosure/disclosure';
import { DIRECTIONS, FREQUENCIES } from '@/lib/domain/figure';
import type { EditFields } from './edit-fields';

const choicesOf = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, text]) => ({ value, text }));

/** How the figures of a measure are judged, awaited and covered. */
export function EditRules({ fields: { field }, measure }: EditFields) {
  const { direction, frequency, figuresDueAfter, disclosureRule } = measure;
  return (
    <>
      <Radios {...field('direction', direction)} choices={choicesOf(DIRECTIONS)} />
      <Radios {...field('frequency', frequency)} choices={choicesOf(FREQUENCIES)} />
      <TextInput
        {...field('figuresDueAfter', figuresDueAfter === null ? '' : String(figuresDueAfter))}
        suffix="days"
        width={3}
        inputMode="numeric"
      />
      <Radios {...field('disclosureRule', disclosureRule)} choices={choicesOf(DISCLOSURE_RULES)} />
    </>
  );
}
