import type { StandingCount } from '@/lib/domain/recommendations/recommendation';
import { counted } from './words/words';

export type PartsInShortProps = {
  counts: readonly StandingCount[];
  /** How many recommendations the parts are of. */
  recommendations: number;
  /** Outside the office: some parts are not confirmed, and not counted. */
  isBeingChecked?: boolean;
};

/** "8 recommendations, 21 parts: 2 verified, 19 not yet assessed", or that the record has none of an inspection yet. */
export function PartsInShort({ counts, recommendations, isBeingChecked }: PartsInShortProps) {
  if (recommendations === 0) return <p>Its recommendations are not in this record yet.</p>;
  const parts = counts.reduce((sum, { count }) => sum + count, 0);
  const soFar = isBeingChecked ? ' confirmed so far' : '';
  const each = counts.map(({ label, count }) => `${count} ${label.charAt(0).toLowerCase()}${label.slice(1)}`);
  return (
    <p>
      {counted(recommendations, 'recommendation')}, {counted(parts, 'part')}
      {soFar}
      {each.length > 0 && `: ${each.join(', ')}`}
    </p>
  );
}
