import { PROVENANCE_MEANINGS, STRENGTH_MEANINGS } from '@/components/site/words/explanations';
import { Radios } from '@/components/ui/radios';
import { Select } from '@/components/ui/select';
import { EVIDENCE_STRENGTHS, EVIDENCE_TYPES, PROVENANCES } from '@/lib/domain/evidence/evidence';
import type { FileFields } from './file-words';

/** The words of a list as choices, each with what it means. */
const choicesOf = (labels: Readonly<Record<string, string>>, meanings: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, text]) => ({ value, text, hint: meanings[value] }));

const TYPES = Object.entries(EVIDENCE_TYPES).map(([value, text]) => ({ value, text }));

/** What kind of evidence it is, how much it can show, and whose word it is. */
export function FileFormGrading({ fields: { field } }: FileFields) {
  return (
    <>
      <Select {...field('type')} options={TYPES} emptyText="Choose what it is" />
      <Radios {...field('strength')} choices={choicesOf(EVIDENCE_STRENGTHS, STRENGTH_MEANINGS)} />
      <Radios {...field('provenance')} choices={choicesOf(PROVENANCES, PROVENANCE_MEANINGS)} />
    </>
  );
}
