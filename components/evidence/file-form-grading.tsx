import type { BoundFields } from '@/components/forms/bound-fields';
import { PROVENANCE_MEANINGS, STRENGTH_MEANINGS } from '@/components/site/words/explanations';
import { Radios } from '@/components/ui/radios';
import { Select } from '@/components/ui/select';
import type { EvidenceRecord } from '@/lib/domain/evidence/evidence-record';
import { EVIDENCE_STRENGTHS, EVIDENCE_TYPES, PROVENANCES } from '@/lib/domain/evidence/evidence';

export const GRADING_WORDS = {
  type: { label: 'What is it?', labelSize: 'm' },
  strength: {
    label: 'How much can it show?',
    labelSize: 'm',
    hint: 'An intention shows the least. What victims and survivors say shows the most.',
  },
  provenance: { label: 'Where does it come from?', labelSize: 'm' },
} as const;

type FileFormGradingProps = {
  fields: BoundFields<keyof typeof GRADING_WORDS>;
  /** What is saved, where it is corrected. */
  saved?: EvidenceRecord;
};

/** The words of a list as choices, each with what it means. */
const choicesOf = (labels: Readonly<Record<string, string>>, meanings: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, text]) => ({ value, text, hint: meanings[value] }));

const TYPES = Object.entries(EVIDENCE_TYPES).map(([value, text]) => ({ value, text }));

/** What kind of evidence it is, how much it can show, and whose word it is. */
export function FileFormGrading({ fields: { field }, saved }: FileFormGradingProps) {
  return (
    <>
      <Select {...field('type', saved?.type)} options={TYPES} emptyText="Choose what it is" />
      <Radios
        {...field('strength', saved?.strength)}
        choices={choicesOf(EVIDENCE_STRENGTHS, STRENGTH_MEANINGS)}
      />
      <Radios
        {...field('provenance', saved?.provenance)}
        choices={choicesOf(PROVENANCES, PROVENANCE_MEANINGS)}
      />
    </>
  );
}
