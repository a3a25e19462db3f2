import type { BoundFields } from '@/components/forms/bound-fields';
import { Textarea } from '@/components/ui/textarea';
import { LONGEST_EXPLANATION } from '@/lib/schemas/fields/written-words';

export const REASON_WORDS = {
  reason: {
    label: 'Why?',
    labelSize: 'm',
    hint: 'What was seen, heard or read, and what is still missing. This is published, so do not write names or anything about a case.',
  },
} as const;

type AssessReasonsProps = { fields: BoundFields<keyof typeof REASON_WORDS> };

/** What the judgements rest on. */
export function AssessReasons({ fields: { field } }: AssessReasonsProps) {
  return <Textarea {...field('reason')} limit={LONGEST_EXPLANATION} />;
}
