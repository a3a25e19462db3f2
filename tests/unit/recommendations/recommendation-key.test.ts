import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  describeRecommendationKey,
  formatRecommendationKey,
  formatRequirementKey,
  includesRecommendation,
  includesRequirement,
  parseRecommendationKey,
  parseRequirementKey,
  type RecommendationKey,
} from '@/lib/domain/paths/recommendation-key';

const five: RecommendationKey = { body: 'office', inspection: '2021-phase-one', ref: '5' };
const slugs = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/);
const refs = fc.stringMatching(/^[0-9A-Za-z][0-9A-Za-z.-]{0,5}$/);
const keys = fc.record({ body: slugs, inspection: slugs, ref: refs });

test('a key written down is read as the same key, a requirement’s too', () => {
  fc.assert(
    fc.property(keys, refs, (recommendation, ref) => {
      const requirement = { recommendation, ref };
      expect(parseRecommendationKey(formatRecommendationKey(recommendation))).toEqual(recommendation);
      expect(parseRequirementKey(formatRequirementKey(requirement))).toEqual(requirement);
    }),
  );
});

test.each(['', '5', 'office/5', 'office/2021/5/5a/b', 'Office/2021/5', '/2021/5', 'office//5', 'a/b/'])(
  '“%s” names no recommendation',
  (text) => expect(parseRecommendationKey(text)).toBeNull(),
);

test.each(['', '5a', 'office/2021/5', 'office/2021/5/', 'office/2021/5/5 a', 'o/2/5/5a/b'])(
  '“%s” names no requirement',
  (text) => expect(parseRequirementKey(text)).toBeNull(),
);

test('the same number in another inspection, or of another body, is another recommendation', () => {
  for (const other of [
    { ...five, inspection: '2023-phase-two' },
    { ...five, body: 'another-office' },
    { ...five, ref: '6' },
  ]) {
    expect(includesRecommendation([other], five)).toBe(false);
    expect(
      includesRequirement([{ recommendation: other, ref: '5a' }], { recommendation: five, ref: '5a' }),
    ).toBe(false);
  }
  expect(includesRecommendation([{ ...five, ref: '6' }, { ...five }], five)).toBe(true);
});

test('a number is read alone, and with its inspection where two have it', () => {
  expect(describeRecommendationKey(five, [five, { ...five, ref: '6' }])).toBe('5');
  expect(describeRecommendationKey(five, [five, { ...five, inspection: '2023-phase-two' }])).toBe(
    '5 (2021-phase-one)',
  );
});
