import type { BoundFields } from '@/components/forms/bound-fields';
import { Select } from '@/components/ui/select';
import { TextInput } from '@/components/ui/text-input';
import { Textarea } from '@/components/ui/textarea';
import { SUPPORT_NEEDS } from '@/lib/domain/support-lines/support-line';
import { SUPPORT_LINE_WORDS, type SupportLineWords } from '@/lib/domain/support-lines/support-line-change';
import { LONGEST_ABOUT } from '@/lib/schemas/office/support-line';

/** What the form says of each field of a support line. */
export const SUPPORT_LINE_FIELDS = {
  name: { label: SUPPORT_LINE_WORDS.name },
  need: { label: SUPPORT_LINE_WORDS.need },
  description: {
    label: SUPPORT_LINE_WORDS.description,
    hint: '1 or 2 sentences: who runs it, and what somebody who calls can expect.',
  },
  telephone: {
    label: `${SUPPORT_LINE_WORDS.telephone} (optional)`,
    hint: 'A line without a number needs a website.',
  },
  hours: {
    label: `${SUPPORT_LINE_WORDS.hours} (optional)`,
    hint: 'For example, Monday to Friday, 9am to 5pm.',
  },
  url: { label: `${SUPPORT_LINE_WORDS.url} (optional)`, hint: 'It begins with https://' },
  source: {
    label: SUPPORT_LINE_WORDS.source,
    hint: 'The page or the person that told you. It is not published.',
  },
};

const NEEDS = Object.entries(SUPPORT_NEEDS).map(([value, text]) => ({ value, text }));

type SupportLineFieldsProps = {
  fields: BoundFields<keyof typeof SUPPORT_LINE_FIELDS>;
  saved?: SupportLineWords;
};

/** Everything the office says of a support line, in the order of the public page. */
export function SupportLineFields({ fields: { field }, saved }: SupportLineFieldsProps) {
  return (
    <>
      <TextInput {...field('name', saved?.name)} />
      <Select {...field('need', saved?.need)} emptyText="Choose" options={NEEDS} />
      <Textarea {...field('description', saved?.description)} limit={LONGEST_ABOUT} rows={3} />
      <TextInput {...field('telephone', saved?.telephone ?? '')} type="tel" width={20} />
      <TextInput {...field('hours', saved?.hours ?? '')} />
      <TextInput {...field('url', saved?.url ?? '')} type="url" spellCheck={false} />
      <TextInput {...field('source', saved?.source)} />
    </>
  );
}
