import { Card } from '@/components/ui/cards';
import { type Day, formatDay } from '@/lib/domain/day';
import { clockInWords } from '@/lib/domain/inspections/clock-in-words';
import type { PublicInspection } from '@/lib/domain/outside/snapshot';
import { PartsInShort, type PartsInShortProps } from './parts-in-short';

type InspectionCardProps = PartsInShortProps & {
  href: string;
  inspection: Pick<
    PublicInspection,
    'title' | 'shortTitle' | 'inspectorates' | 'publishedOn' | 'respondedOn'
  >;
  asAt: Day;
  /** The next day on which something of it is due. */
  next: Day | null;
};

/** One inspection in a list of them: who published it and when, the 56 days, its parts by status, and the next date. */
export function InspectionCard({ href, inspection, asAt, next, ...parts }: InspectionCardProps) {
  const { title, shortTitle, inspectorates, publishedOn } = inspection;
  return (
    <Card href={href} kicker={`Published on ${formatDay(publishedOn)}`} title={shortTitle}>
      <p>{title}</p>
      <p>{inspectorates}</p>
      <p>{clockInWords(inspection, asAt)}.</p>
      <PartsInShort {...parts} />
      {next && <p>Next date: {formatDay(next)}</p>}
    </Card>
  );
}
