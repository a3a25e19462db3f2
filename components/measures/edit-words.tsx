import { Textarea } from '@/components/ui/textarea';
import { TextInput } from '@/components/ui/text-input';
import type { EditFields } from './edit-fields';

const LONG = [
  { name: 'definition', rows: 3 },
  { name: 'numerator', rows: 2 },
  { name: 'denominator', rows: 2 },
  { name: 'source', rows: 2 },
  { name: 'scope', rows: 3 },
  { name: 'caution', rows: 3 },
  { name: 'reading', rows: 3 },
] as const;

/** The long texts among the words of a measure. */
export const LONG_NAMES = LONG.map(({ name }) => name);

/** The words of a measure. They are published with its figures. */
export function EditWords({ fields: { field }, measure }: EditFields) {
  return (
    <>
      <TextInput {...field('title', measure.title)} />
      {LONG.map(({ name, rows }) => (
        <Textarea key={name} {...field(name, measure[name] ?? '')} rows={rows} />
      ))}
    </>
  );
}
