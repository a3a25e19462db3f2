import type { PublicRecommendation } from '@/lib/domain/outside/snapshot';
import type { StandingCount } from '@/lib/domain/recommendations/recommendation';
import { counted } from './words/words';

type PartsInShortProps = {
  counts: readonly StandingCount[];
  recommendations: readonly Pick<PublicRecommendation, 'beingChecked'>[];
};

/** "8 recommendations, 21 parts: 2 verified, 19 not yet assessed", or that the record has none of an inspection yet. */
export function PartsInShort({ counts, recommendations }: PartsInShortProps) {
  if (recommendations.length === 0) return <p>Its recommendations are not in this record yet.</p>;
  const parts = counts.reduce((sum, { count }) => sum + count, 0);
  const soFar = recommendations.some(({ beingChecked }) => beingChecked.parts) ? ' confirmed so far' : '';
  const each = counts.map(({ label, count }) => `${count} ${label.charAt(0).toLowerCase()}${label.slice(1)}`);
  return (
    <p>
      {counted(recommendations.length, 'recommendation')}, {counted(parts, 'part')}
      {soFar}
      {each.length > 0 && `: ${each.join(', ')}`}
    </p>
  );
}
