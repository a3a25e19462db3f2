import { expect, test } from 'vitest';
import { addDays, day } from '@/lib/domain/day';
import { earliestReview } from '@/lib/domain/recommendations/review';
import { whatIsDue } from '@/lib/domain/today/what-is-due';
import { evidence, recommendation, requirement } from '../../support/record-values';

const today = day('2026-11-24');
const inDays = (days: number) => addDays(today, days);

test('a review is late from the day after, and due from today for fourteen days', () => {
  const requirements = [-1, 0, 14, 15].map((days) =>
    requirement({ ref: String(days), nextReviewOn: inDays(days) }),
  );
  const due = whatIsDue([recommendation({ requirements })], [], today);
  expect(due.lateReviews.map(({ requirementRef }) => requirementRef)).toEqual(['-1']);
  expect(due.dueReviews.map(({ requirementRef }) => requirementRef)).toEqual(['0', '14']);
});

test('the review of a whole recommendation stands among those of its parts, in the order of the days', () => {
  const whole = recommendation({
    nextReviewOn: inDays(3),
    requirements: [
      requirement({ nextReviewOn: inDays(5) }),
      requirement({ ref: '5b', nextReviewOn: inDays(1) }),
    ],
  });
  expect(whatIsDue([whole], [], today).dueReviews.map(({ requirementRef }) => requirementRef)).toEqual([
    '5b',
    null,
    '5a',
  ]);
  expect(earliestReview(whole)).toBe(inDays(1));
  expect(earliestReview(recommendation())).toBeNull();
});

test('accepted evidence is listed once when it expires within thirty days or has expired', () => {
  const expiring = evidence({ id: 'soon', state: 'accepted', expiresOn: inDays(30) });
  const { expiringEvidence } = whatIsDue(
    [],
    [
      expiring,
      expiring,
      evidence({ id: 'past', state: 'accepted', expiresOn: inDays(-1) }),
      evidence({ id: 'later', state: 'accepted', expiresOn: inDays(31) }),
      evidence({ id: 'not accepted', state: 'in-review', expiresOn: today }),
      evidence({ id: 'without an end', state: 'accepted' }),
    ],
    today,
  );
  expect(expiringEvidence.map(({ evidence: item, hasExpired }) => [item.id, hasExpired])).toEqual([
    ['past', true],
    ['soon', false],
  ]);
});
