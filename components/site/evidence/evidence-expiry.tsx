import { Tag } from '@/components/ui/tag';
import { type Day, formatDay } from '@/lib/domain/day';
import { isPast } from '@/lib/domain/evidence/expiry';

type Expiring = { expiresOn: Day | null };

/** Beside the title of evidence whose last day has passed. */
export function ExpiredTag({ evidence, asAt }: { evidence: Expiring; asAt: Day }) {
  return isPast(evidence, asAt) && <Tag colour="grey">Expired</Tag>;
}

/**
 * Until when evidence counts. An edition is never changed, so it names the day: whoever reads it later knows that the day
 * has passed. `asAt`: the day of the page.
 */
export function expiryRows(evidence: Expiring, asAt: Day): { key: string; value: string }[] {
  if (evidence.expiresOn === null) return [];
  const day = formatDay(evidence.expiresOn);
  return isPast(evidence, asAt)
    ? [{ key: 'Expired', value: `On ${day}. We no longer rely on it` }]
    : [{ key: 'We rely on it until', value: day }];
}
