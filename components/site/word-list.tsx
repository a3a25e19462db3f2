import { SummaryList } from '@/components/ui/summary-list';

/** Each word of a list with its meaning, in the list's own order. */
export function WordList<Key extends string>({
  words,
  meanings,
}: {
  words: Record<Key, string>;
  meanings: Record<Key, string>;
}) {
  const keys = Object.keys(words).filter((key): key is Key => key in meanings);
  return <SummaryList rows={keys.map((key) => ({ key: words[key], value: meanings[key] }))} />;
}
