import { addDays, type Day, formatDay, isAfter } from '@/lib/domain/day';
import type { EvidenceState, EvidenceStrength, Provenance } from '@/lib/domain/evidence/evidence';
import { isPast } from '@/lib/domain/evidence/expiry';
import type { AssessmentRecord, Found } from './assessment-record';
import { type Finding, isVerified } from './dials';
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
 * aside, so that it too needs accepted evidence in date. Any other finding stays, and its reason says once its evidence has
 * expired. `evidence`: what is linked to the part now.
 */
export function recheck<F extends Rechecked>(
  found: F | null,
  evidence: readonly EvidenceBehind[],
  today: Day,
): F | null {
  if (found === null) return found;
  if (!isVerified(found.finding))
    return { ...found, reason: found.reason + sayExpired(found, evidence, today) };
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

type Rechecked = Pick<Found, 'finding'> & Pick<AssessmentRecord, 'reason' | 'effectiveOn'>;

/** What can be found without verifying it, and still rests on what was seen. */
const RESTS_ON_EVIDENCE: readonly Finding[] = ['not-met', 'partly-met', 'met'];

/** What is added to the reason of a finding once all accepted evidence behind it has expired: the finding stays. */
function sayExpired(
  { finding }: { finding: Finding },
  evidence: readonly EvidenceBehind[],
  today: Day,
): string {
  const accepted = evidence.filter(({ state }) => state === 'accepted');
  const lastDay = newest(accepted.flatMap(({ expiresOn }) => expiresOn ?? []));
  const isOver = accepted.every((item) => isPast(item, today));
  if (!RESTS_ON_EVIDENCE.includes(finding) || lastDay === null || !isOver) return '';
  return ` The evidence that this rested on expired on ${formatDay(lastDay)}.`;
}

const newest = (days: readonly Day[]): Day | null =>
  days.reduce<Day | null>((last, day) => (last === null || isAfter(day, last) ? day : last), null);
