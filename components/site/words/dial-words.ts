import { formatDay } from '@/lib/domain/day';
import type { PublicDials } from '@/lib/domain/outside/snapshot';
import { FINDING_LABELS, findingOf, FORCE_LABELS, forceWordOf } from '@/lib/domain/recommendations/dials';

/** The word of the force's dial, and since when. Where nothing is recorded there is no day. */
export function forceInWords({ force }: Pick<PublicDials, 'force'>): { value: string; note?: string } {
  const value = FORCE_LABELS[forceWordOf({ force })];
  if (force === null) return { value };
  const since = `Since ${formatDay(force.effectiveOn)}.`;
  if (force.says !== 'on-hold') return { value, note: since };
  const until = force.revisedOn ? `New date: ${formatDay(force.revisedOn)}.` : 'No new date given.';
  return { value, note: `${since} ${until}` };
}

/** The word of the office's dial. */
export const findingInWords = ({ found }: Pick<PublicDials, 'found'>): string =>
  FINDING_LABELS[findingOf({ found })];

/** What the reason of a finding is called, said by the office or, to the panel, of it. */
export function whyFound({ found }: Pick<PublicDials, 'found'>, who: 'we' | 'the office'): string {
  return found?.finding === 'verified-by-exception'
    ? `Why ${who} made an exception`
    : `Why ${who} found this`;
}

/** True where neither the force nor the office has said anything of a part. */
export const isNothingRecorded = ({ force, found }: Pick<PublicDials, 'force' | 'found'>): boolean =>
  force === null && found === null;
