import {
  NOT_YET_ASSESSED,
  STATUSES,
  STATUS_LABELS,
  WAITING_ON_NATIONAL_ACTION,
  standingOf,
  type StandingOfRequirement,
  type Status,
} from './requirement';

/** Left out when a recommendation's status is computed: somebody decided, with a reason or a link, not to count them. */
const SET_ASIDE: readonly Status[] = ['not-taken-forward', 'superseded'];
/** Standings that are named apart from the local parts that count. */
const SAID_APART: readonly RecommendationStatus[] = [...SET_ASIDE, 'waiting-on-national-action'];
const AT_LEAST_REPORTED: readonly Status[] = ['reported-complete', 'under-review', 'verified'];

/** A recommendation's computed status; the last three have no equal among a requirement's own statuses. */
export type RecommendationStatus = Status | 'not-yet-assessed' | 'waiting-on-national-action';

export const RECOMMENDATION_STATUS_LABELS: Record<RecommendationStatus, string> = {
  ...STATUS_LABELS,
  'not-yet-assessed': NOT_YET_ASSESSED,
  'waiting-on-national-action': WAITING_ON_NATIONAL_ACTION,
};

/**
 * The status of a recommendation, computed from its requirements and never typed (product rule "How recommendation
 * status is computed"). National requirements do not count. Where every local requirement was set aside, one that is not
 * being taken forward speaks for them all, else they are superseded; where none has been assessed, it says so.
 */
export function computeRecommendationStatus(
  requirements: readonly StandingOfRequirement[],
): RecommendationStatus {
  const local = requirements.filter((requirement) => requirement.addressedTo === 'local');
  if (local.length === 0) return 'waiting-on-national-action';

  const counted = local
    .map(({ status }) => status)
    .filter((status) => status === null || !SET_ASIDE.includes(status));
  if (counted.length === 0) {
    return local.some(({ status }) => status === 'not-taken-forward') ? 'not-taken-forward' : 'superseded';
  }
  if (counted.every((status) => status === null)) return 'not-yet-assessed';
  if (counted.every((status) => status === 'verified')) return 'verified';
  if (counted.every((status) => status !== null && AT_LEAST_REPORTED.includes(status)))
    return 'reported-complete';
  if (counted.every((status) => status === null || status === 'not-started')) return 'not-started';
  return 'in-progress';
}

/** Where each requirement of a recommendation is, as the counts take it. */
export function standingsOf({
  requirements,
}: {
  requirements: readonly Parameters<typeof standingOf>[0][];
}): StandingOfRequirement[] {
  return requirements.map(standingOf);
}

export type StandingCount = { key: RecommendationStatus; label: string; count: number };

/** The order in which counts are read out: furthest along first, then what waits or is unknown. */
const READING_ORDER: readonly RecommendationStatus[] = [
  'verified',
  'reported-complete',
  'under-review',
  'in-progress',
  'not-started',
  'not-taken-forward',
  'superseded',
  'not-yet-assessed',
  'waiting-on-national-action',
];

/** The counts behind the word: one row for each standing that occurs. The counts add up to the requirements given. */
export function countStandings(requirements: readonly StandingOfRequirement[]): StandingCount[] {
  const keys = requirements.map(standingKey);
  return READING_ORDER.map((key) => ({
    key,
    label: RECOMMENDATION_STATUS_LABELS[key],
    count: keys.filter((candidate) => candidate === key).length,
  })).filter(({ count }) => count > 0);
}

/** One requirement's standing as a key: its status, or why it has none. */
export function standingKey({ addressedTo, status }: StandingOfRequirement): RecommendationStatus {
  if (addressedTo === 'national') return 'waiting-on-national-action';
  return status ?? 'not-yet-assessed';
}

/**
 * "1 of 4 parts for our area complete and checked.": the sentences beside the status. Parts that were set aside are named
 * apart, since they do not count in the status either.
 */
export function describeProgress(requirements: readonly StandingOfRequirement[]): string {
  const counted = requirements.filter(
    ({ addressedTo, status }) => addressedTo === 'local' && (status === null || !SET_ASIDE.includes(status)),
  );
  const verified = counted.filter(({ status }) => status === 'verified').length;
  const parts = counted.length === 1 ? 'part' : 'parts';
  const apart = countStandings(requirements).filter(({ key }) => SAID_APART.includes(key));
  return [
    ...(counted.length === 0
      ? []
      : [`${verified} of ${counted.length} ${parts} for our area complete and checked.`]),
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

/** Every standing a filter may ask for. */
export const RECOMMENDATION_STATUSES: readonly RecommendationStatus[] = [
  ...STATUSES,
  'not-yet-assessed',
  'waiting-on-national-action',
];
