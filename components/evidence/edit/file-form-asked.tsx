import type { BoundFields } from '@/components/forms/bound-fields';
import { DateInput } from '@/components/ui/date-input';
import { TextInput } from '@/components/ui/text-input';
import type { EvidenceRecord } from '@/lib/domain/evidence/evidence-record';

export const ASKED_WORDS = {
  askedOf: {
    label: 'Who did you ask for it?',
    labelSize: 'm',
    hint: 'Only for evidence that has not come yet: a body or a role, never a person’s name.',
  },
  dueOn: {
    label: 'By when should it come?',
    labelSize: 'm',
    hint: 'Only for evidence that has not come yet. It appears on Today from the day after.',
  },
} as const;

type FileFormAskedProps = {
  fields: BoundFields<keyof typeof ASKED_WORDS>;
  /** What is saved, where it is corrected. */
  saved?: EvidenceRecord;
};

/** Of whom evidence was asked that has not come, and by when. */
export function FileFormAsked({ fields: { field, date }, saved }: FileFormAskedProps) {
  return (
    <>
      <TextInput {...field('askedOf', saved?.askedOf ?? '')} />
      <DateInput {...date('dueOn', saved?.dueOn)} />
    </>
  );
}
