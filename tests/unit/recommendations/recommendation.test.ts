import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  computeRecommendationStatus,
  countStandings,
  describeProgress,
  RECOMMENDATION_STATUSES,
} from '@/lib/domain/recommendations/recommendation';
import {
  ADDRESSEES,
  STATUSES,
  type StandingOfRequirement,
  type Status,
} from '@/lib/domain/recommendations/requirement';

const local = (...statuses: (Status | null)[]): StandingOfRequirement[] =>
  statuses.map((status) => ({ addressedTo: 'local', status }));
const national = (status: Status | null = null): StandingOfRequirement => ({
  addressedTo: 'national',
  status,
});

const standings = fc.array(
  fc.record({
    addressedTo: fc.constantFrom(...ADDRESSEES),
    status: fc.option(fc.constantFrom(...STATUSES), { nil: null }),
  }),
  { maxLength: 12 },
);

test.each<[string, StandingOfRequirement[], string]>([
  ['all verified', local('verified', 'verified'), 'verified'],
  ['verified and reported', local('verified', 'reported-complete'), 'reported-complete'],
  ['reported and under review', local('reported-complete', 'under-review'), 'reported-complete'],
  ['all under review', local('under-review', 'under-review'), 'reported-complete'],
  ['all not started', local('not-started', 'not-started'), 'not-started'],
  ['not started and not assessed', local('not-started', null), 'not-started'],
  ['none assessed', local(null, null), 'not-yet-assessed'],
  ['verified and not assessed', local('verified', null), 'in-progress'],
  ['verified and not started', local('verified', 'not-started'), 'in-progress'],
  ['one in progress', local('in-progress', null), 'in-progress'],
  ['superseded beside verified', local('superseded', 'verified'), 'verified'],
  ['not taken forward beside not assessed', local('not-taken-forward', null), 'not-yet-assessed'],
  ['all superseded', local('superseded', 'superseded'), 'superseded'],
  ['superseded and not taken forward', local('superseded', 'not-taken-forward'), 'not-taken-forward'],
  ['national only', [national(), national()], 'waiting-on-national-action'],
  ['no requirement', [], 'waiting-on-national-action'],
  ['national beside verified', [national(), ...local('verified')], 'verified'],
])('a recommendation with %s is computed as it should be', (_name, requirements, expected) => {
  expect(computeRecommendationStatus(requirements)).toBe(expected);
});

test('the order of the requirements never matters', () => {
  fc.assert(
    fc.property(standings, (requirements) => {
      const reversed = [...requirements].reverse();
      expect(computeRecommendationStatus(reversed)).toBe(computeRecommendationStatus(requirements));
      expect(countStandings(reversed)).toEqual(countStandings(requirements));
    }),
  );
});

test('national requirements and parts that are set aside never change what the counted parts say', () => {
  fc.assert(
    fc.property(standings, standings, (requirements, others) => {
      fc.pre(requirements.some(isCounted));
      const aside = others.filter((requirement) => !isCounted(requirement));
      expect(computeRecommendationStatus([...requirements, ...aside])).toBe(
        computeRecommendationStatus(requirements),
      );
    }),
  );
});

test('a recommendation is complete and verified only when every part that counts is', () => {
  fc.assert(
    fc.property(standings, (requirements) => {
      fc.pre(computeRecommendationStatus(requirements) === 'verified');
      const counted = requirements.filter(isCounted);
      expect(counted.length).toBeGreaterThan(0);
      expect(counted.every(({ status }) => status === 'verified')).toBe(true);
    }),
  );
});

test('the counts behind the word add up to the requirements, none of them nought', () => {
  fc.assert(
    fc.property(standings, (requirements) => {
      const counts = countStandings(requirements);
      expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(requirements.length);
      expect(counts.every(({ count }) => count > 0)).toBe(true);
      expect(RECOMMENDATION_STATUSES).toEqual(expect.arrayContaining(counts.map(({ key }) => key)));
    }),
  );
});

test.each<[StandingOfRequirement[], string]>([
  [local('verified', 'in-progress', null, null), '1 of 4 parts for our area complete and checked.'],
  [local('verified'), '1 of 1 part for our area complete and checked.'],
  [
    [...local(null), national()],
    '0 of 1 part for our area complete and checked. 1 part is for a national body.',
  ],
  [[national(), national()], '2 parts are for national bodies.'],
  [local('verified', 'superseded'), '1 of 1 part for our area complete and checked. 1 part is superseded.'],
  [local('superseded', 'not-taken-forward'), '1 part is not being taken forward. 1 part is superseded.'],
])('progress reads: %#', (requirements, expected) => {
  expect(describeProgress(requirements)).toBe(expected);
});

test('progress says “all complete” in numbers exactly when the computed status does', () => {
  fc.assert(
    fc.property(standings, (requirements) => {
      const [, done, all] = /^(\d+) of (\d+) parts? for our area/.exec(describeProgress(requirements)) ?? [];
      const isVerified = computeRecommendationStatus(requirements) === 'verified';
      expect(done !== undefined && done === all).toBe(isVerified);
    }),
  );
});

function isCounted({ addressedTo, status }: StandingOfRequirement): boolean {
  return addressedTo === 'local' && status !== 'superseded' && status !== 'not-taken-forward';
}
