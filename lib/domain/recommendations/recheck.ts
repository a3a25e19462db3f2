import { addDays, type Day, formatDay, isAfter } from '@/lib/domain/day';
import type { EvidenceState, EvidenceStrength, Provenance } from '@/lib/domain/evidence/evidence';
import { isPast } from '@/lib/domain/evidence/expiry';
import type { CurrentDials } from './assessment-record';
import { isVerified } from './dials';
import { isStrongEnough } from './verification';

/** What is needed of evidence behind a part, to know whether a finding still rests on something. */
export type EvidenceBehind = {
  state: EvidenceState;
  strength: EvidenceStrength;
  provenance: Provenance;
  expiresOn: Day | null;
};

/**
 * The finding of a part on a day. "Verified" that no evidence in date supports any more is "needs re-checking": worked out,
 * and never written into the history, which tells what people found. By exception only the strength of the evidence was set
 * aside, so that it too needs accepted evidence in date. `evidence`: what is linked to the part now.
 */
export function recheck(
  found: CurrentDials['found'],
  evidence: readonly EvidenceBehind[],
  today: Day,
): CurrentDials['found'] {
  if (found === null || !isVerified(found.finding)) return found;
  const behind = evidence.filter(
    (item) =>
      item.state === 'accepted' && (found.finding === 'verified-by-exception' || isStrongEnough(item)),
  );
  if (behind.some((item) => !isPast(item, today))) return found;
  const lastDay = newest(behind.flatMap(({ expiresOn }) => expiresOn ?? []));
  const why = lastDay
    ? `The evidence that this rested on expired on ${formatDay(lastDay)}.`
    : 'No accepted evidence supports this any more.';
  return {
    ...found,
    finding: 'needs-rechecking',
    reason: `${why} We had verified it${found.finding === 'verified' ? '' : ' by exception'}, because: ${found.reason}`,
    effectiveOn: lastDay ? addDays(lastDay, 1) : found.effectiveOn,
  };
}

const newest = (days: readonly Day[]): Day | null =>
  days.reduce<Day | null>((last, day) => (last === null || isAfter(day, last) ? day : last), null);
