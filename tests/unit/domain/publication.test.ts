import { expect, test } from 'vitest';
import { type PublicationForDecision, whyNotApprove, whyNotPublish } from '@/lib/domain/publication';

const draft: PublicationForDecision = {
  isDemonstration: false,
  state: 'draft',
  preparedBy: 'officer',
  checklist: [],
};

test('a second person may approve a draft of real figures with nothing on its checklist', () => {
  expect(whyNotApprove(draft, 'approver')).toBeNull();
});

test.each<[string, Partial<PublicationForDecision>, string, string]>([
  ['an edition of a demonstration', { isDemonstration: true }, 'approver', 'demonstration'],
  ['an edition that is not waiting', { state: 'published' }, 'approver', 'not waiting for approval'],
  ['what they prepared themselves', {}, 'officer', 'a second person must approve'],
  [
    'an edition with an error on its checklist',
    { checklist: [{ level: 'error', sentence: 'Say what changed in this edition.' }] },
    'approver',
    'an error',
  ],
])('nobody approves %s', (_what, change, person, words) => {
  expect(whyNotApprove({ ...draft, ...change }, person)).toContain(words);
});

test('a record of real figures may be published, a demonstration may not', () => {
  expect(whyNotPublish({ isDemonstration: false })).toBeNull();
  expect(whyNotPublish({ isDemonstration: true })).toContain('illustrative, not real');
});
