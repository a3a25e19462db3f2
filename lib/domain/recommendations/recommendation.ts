import type { PartDials } from './dials';
import { STANDING_LABELS, STANDINGS, standingOf, type Standing } from './standing';

/** Left out when a recommendation's status is computed: somebody decided, with a reason or a link, not to count them. */
const SET_ASIDE: readonly Standing[] = ['not-taken-forward', 'superseded'];
/** Standings that are named apart from the local parts that count. */
const SAID_APART: readonly Standing[] = [...SET_ASIDE, 'waiting-on-national-action'];
const VERIFIED: readonly Standing[] = ['verified', 'verified-by-exception'];
const AT_LEAST_REPORTED: readonly Standing[] = [...VERIFIED, 'reported-complete'];
/** Of parts that differ, what says least too much: work counts as progress only where somebody says that there is some. */
const WITHOUT_PROGRESS = [
  'on-hold',
  'not-started',
  'no-answer',
  'not-asked',
] as const satisfies readonly Standing[];

/**
 * The status of a recommendation, computed from the dials of its parts and never typed (product rule "How recommendation
 * status is computed"; decision 31). National parts do not count. Where every local part was set aside, one that is not
 * being taken forward speaks for them all, else they are superseded; where nothing is recorded of any, it says so.
 */
export function computeRecommendationStatus(standings: readonly Standing[]): Standing {
  const local = standings.filter((standing) => standing !== 'waiting-on-national-action');
  if (local.length === 0) return 'waiting-on-national-action';
  const counted = local.filter((standing) => !SET_ASIDE.includes(standing));
  if (counted.length === 0) return local.includes('not-taken-forward') ? 'not-taken-forward' : 'superseded';
  if (counted.every((standing) => standing === 'not-yet-assessed')) return 'not-yet-assessed';
  if (counted.every((standing) => VERIFIED.includes(standing))) {
    return counted.includes('verified-by-exception') ? 'verified-by-exception' : 'verified';
  }
  if (counted.every((standing) => AT_LEAST_REPORTED.includes(standing))) return 'reported-complete';
  if (counted.some((standing) => standing === 'in-progress' || AT_LEAST_REPORTED.includes(standing))) {
    return 'in-progress';
  }
  return WITHOUT_PROGRESS.find((standing) => counted.includes(standing)) ?? 'not-yet-assessed';
}

/** Where each part of a recommendation is, as the counts take it. */
export const standingsOf = ({ requirements }: { requirements: readonly PartDials[] }): Standing[] =>
  requirements.map(standingOf);

export type StandingCount = { key: Standing; label: string; count: number };

/** The counts behind the word: one row for each standing that occurs. The counts add up to the parts given. */
export function countStandings(standings: readonly Standing[]): StandingCount[] {
  return STANDINGS.map((key) => ({
    key,
    label: STANDING_LABELS[key],
    count: standings.filter((candidate) => candidate === key).length,
  })).filter(({ count }) => count > 0);
}

/**
 * "1 of 4 parts for our area complete and checked.": the sentences beside the status. Those checked by exception are
 * counted and said; parts that were set aside are named apart, since they do not count in the status either.
 */
export function describeProgress(standings: readonly Standing[]): string {
  const counted = standings.filter((standing) => !SAID_APART.includes(standing));
  const verified = counted.filter((standing) => VERIFIED.includes(standing)).length;
  const exceptions = counted.filter((standing) => standing === 'verified-by-exception').length;
  const parts = counted.length === 1 ? 'part' : 'parts';
  const byException = exceptions === 0 ? '' : `, ${exceptions} of them by exception`;
  const apart = countStandings(standings).filter(({ key }) => SAID_APART.includes(key));
  return [
    ...(counted.length === 0
      ? []
      : [`${verified} of ${counted.length} ${parts} for our area complete and checked${byException}.`]),
    ...apart.map(describeApart),
  ].join(' ');
}

function describeApart({ key, label, count }: StandingCount): string {
  if (key === 'waiting-on-national-action') return describeNational(count);
  const words = `${label.charAt(0).toLowerCase()}${label.slice(1)}`;
  return count === 1 ? `1 part is ${words}.` : `${count} parts are ${words}.`;
}

/** "1 part is for a national body.": how many parts do not count for or against the force. */
export function describeNational(count: number): string {
  return count === 1 ? '1 part is for a national body.' : `${count} parts are for national bodies.`;
}
