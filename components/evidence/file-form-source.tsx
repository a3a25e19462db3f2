import type { BoundFields } from '@/components/forms/bound-fields';
import { Textarea } from '@/components/ui/textarea';
import { TextInput } from '@/components/ui/text-input';
import type { EvidenceRecord } from '@/lib/domain/evidence/evidence-record';
import { LONGEST_EXPLANATION } from '@/lib/schemas/fields/written-words';

export const SOURCE_WORDS = {
  title: {
    label: 'Title',
    labelSize: 'm',
    hint: 'What somebody would ask for, such as “Terms of reference of the joint meeting, March 2022”.',
  },
  description: {
    label: 'What does it show?',
    labelSize: 'm',
    hint: 'For the office: what it says, and how you got it. It is never published. Do not enter names or case details.',
  },
  link: {
    label: 'Link (optional)',
    labelSize: 'm',
    hint: 'Where it can be read, beginning with https://',
  },
  originalKept: {
    label: 'Where is the original kept? (optional)',
    labelSize: 'm',
    hint: 'For the office, so that somebody finds it again: a folder, or who holds it. It is never published.',
  },
} as const;

type FileFormSourceProps = {
  fields: BoundFields<keyof typeof SOURCE_WORDS>;
  /** What is saved, where it is corrected. */
  saved?: EvidenceRecord;
};

/** What it is called, what it shows, and where it can be read. */
export function FileFormSource({ fields: { field }, saved }: FileFormSourceProps) {
  return (
    <>
      <TextInput {...field('title', saved?.title)} />
      <Textarea {...field('description', saved?.description)} limit={LONGEST_EXPLANATION} />
      <TextInput {...field('link', saved?.link ?? '')} type="url" spellCheck={false} />
      <TextInput {...field('originalKept', saved?.originalKept ?? '')} />
    </>
  );
}
