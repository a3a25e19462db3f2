import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  computeRecommendationStatus,
  countStandings,
  describeProgress,
} from '@/lib/domain/recommendations/recommendation';
import { STANDINGS, type Standing } from '@/lib/domain/recommendations/standing';

const NATIONAL = 'waiting-on-national-action';
const NOTHING = 'not-yet-assessed';
const EXCEPTION = 'verified-by-exception';

const standings = fc.array(fc.constantFrom(...STANDINGS), { maxLength: 12 });

test.each<[Standing[], Standing]>([
  [['verified', 'verified'], 'verified'],
  [['verified', EXCEPTION], EXCEPTION],
  [['verified', 'reported-complete'], 'reported-complete'],
  [['reported-complete', 'reported-complete'], 'reported-complete'],
  [['not-started', 'not-started'], 'not-started'],
  [['not-started', NOTHING], 'not-started'],
  [['not-started', 'no-answer'], 'not-started'],
  [['no-answer', 'no-answer'], 'no-answer'],
  [['no-answer', NOTHING], 'no-answer'],
  [['not-asked', NOTHING], 'not-asked'],
  [['on-hold', 'not-started'], 'on-hold'],
  [['on-hold', 'in-progress'], 'in-progress'],
  [[NOTHING, NOTHING], NOTHING],
  [['verified', NOTHING], 'in-progress'],
  [['verified', 'not-started'], 'in-progress'],
  [['reported-complete', 'no-answer'], 'in-progress'],
  [['in-progress', NOTHING], 'in-progress'],
  [['superseded', 'verified'], 'verified'],
  [['not-taken-forward', NOTHING], NOTHING],
  [['superseded', 'superseded'], 'superseded'],
  [['superseded', 'not-taken-forward'], 'not-taken-forward'],
  [[NATIONAL, NATIONAL], NATIONAL],
  [[], NATIONAL],
  [[NATIONAL, 'verified'], 'verified'],
])('a recommendation with parts %j is %s', (parts, expected) => {
  expect(computeRecommendationStatus(parts)).toBe(expected);
});

test('the order of the parts never matters', () => {
  fc.assert(
    fc.property(standings, (parts) => {
      const reversed = [...parts].reverse();
      expect(computeRecommendationStatus(reversed)).toBe(computeRecommendationStatus(parts));
      expect(countStandings(reversed)).toEqual(countStandings(parts));
    }),
  );
});

test('national parts and parts that are set aside never change what the counted parts say', () => {
  fc.assert(
    fc.property(standings, standings, (parts, others) => {
      fc.pre(parts.some(isCounted));
      const aside = others.filter((part) => !isCounted(part));
      expect(computeRecommendationStatus([...parts, ...aside])).toBe(computeRecommendationStatus(parts));
    }),
  );
});

test('a recommendation is complete and verified only when every part that counts is, and an exception is said', () => {
  fc.assert(
    fc.property(standings, (parts) => {
      const status = computeRecommendationStatus(parts);
      fc.pre(isVerified(status));
      const counted = parts.filter(isCounted);
      expect(counted.length).toBeGreaterThan(0);
      expect(counted.every(isVerified)).toBe(true);
      expect(counted.includes(EXCEPTION)).toBe(status === EXCEPTION);
    }),
  );
});

test('a recommendation is in progress only where somebody says that some of its work is', () => {
  fc.assert(
    fc.property(standings, (parts) => {
      fc.pre(computeRecommendationStatus(parts) === 'in-progress');
      expect(
        parts.some((part) => isVerified(part) || part === 'in-progress' || part === 'reported-complete'),
      ).toBe(true);
    }),
  );
});

test('the counts behind the word add up to the parts, none of them zero', () => {
  fc.assert(
    fc.property(standings, (parts) => {
      const counts = countStandings(parts);
      expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(parts.length);
      expect(counts.every(({ count }) => count > 0)).toBe(true);
    }),
  );
});

test.each<[Standing[], string]>([
  [['verified', 'in-progress', NOTHING, NOTHING], '1 of 4 parts for our area complete and checked.'],
  [['verified'], '1 of 1 part for our area complete and checked.'],
  [
    ['verified', EXCEPTION, 'in-progress'],
    '2 of 3 parts for our area complete and checked, 1 of them by exception.',
  ],
  [[NOTHING, NATIONAL], '0 of 1 part for our area complete and checked. 1 part is for a national body.'],
  [[NATIONAL, NATIONAL], '2 parts are for national bodies.'],
  [['verified', 'superseded'], '1 of 1 part for our area complete and checked. 1 part is superseded.'],
  [['superseded', 'not-taken-forward'], '1 part is not being taken forward. 1 part is superseded.'],
])('progress of %j reads: %s', (parts, expected) => {
  expect(describeProgress(parts)).toBe(expected);
});

test('progress says “all complete” in numbers exactly when the computed status does', () => {
  fc.assert(
    fc.property(standings, (parts) => {
      const [, done, all] = /^(\d+) of (\d+) parts? for our area/.exec(describeProgress(parts)) ?? [];
      expect(done !== undefined && done === all).toBe(isVerified(computeRecommendationStatus(parts)));
    }),
  );
});

const isVerified = (standing: Standing): boolean => standing === 'verified' || standing === EXCEPTION;

const isCounted = (standing: Standing): boolean =>
  !['waiting-on-national-action', 'superseded', 'not-taken-forward'].includes(standing);
