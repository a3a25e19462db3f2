import { expect, test } from 'vitest';
import {
  type PublicationForDecision,
  whyNotApprove,
  whyNotPublish,
  whyNotReturn,
} from '@/lib/domain/publications/publication';

const draft: PublicationForDecision = {
  isDemonstration: false,
  state: 'draft',
  preparedBy: 'officer',
  checklist: [],
};

test('a second person may approve a draft of real figures with nothing on its checklist', () => {
  expect(whyNotApprove(draft, 'approver')).toBeNull();
});

type Refused = { change: Partial<PublicationForDecision>; by: string; words: string };

test.each<[string, Refused]>([
  [
    'an edition of a demonstration',
    { change: { isDemonstration: true }, by: 'approver', words: 'demonstration' },
  ],
  [
    'an edition that is not waiting',
    { change: { state: 'published' }, by: 'approver', words: 'not waiting for approval' },
  ],
  [
    'what the set-up prepared, because one person alone would have looked at it',
    { change: { preparedBy: null }, by: 'approver', words: 'The set-up prepared this edition' },
  ],
  ['what they prepared themselves', { change: {}, by: 'officer', words: 'a second person must approve' }],
  [
    'an edition with an error on its checklist',
    {
      change: { checklist: [{ level: 'error', sentence: 'Say what changed in this edition.' }] },
      by: 'approver',
      words: 'an error',
    },
  ],
])('nobody approves %s', (_what, { change, by, words }) => {
  expect(whyNotApprove({ ...draft, ...change }, by)).toContain(words);
});

test('a record of real figures may be published, a demonstration may not', () => {
  expect(whyNotPublish({ isDemonstration: false })).toBeNull();
  expect(whyNotPublish({ isDemonstration: true })).toContain('illustrative, not real');
});

const OTHERS = 'Only an approver, or the person who prepared this edition, can send it back.';

test.each([
  { who: 'an approver', id: 'approver', mayApprove: true, why: null },
  { who: 'the officer who prepared it', id: 'officer', mayApprove: false, why: null },
  { who: 'another officer', id: 'second-officer', mayApprove: false, why: OTHERS },
])('whether $who may send an edition back', ({ id, mayApprove, why }) => {
  expect(whyNotReturn({ preparedBy: 'officer' }, { id, mayApprove })).toBe(why);
});

test('an edition that nobody prepared, the first, is sent back by an approver only', () => {
  expect(whyNotReturn({ preparedBy: null }, { id: 'approver', mayApprove: true })).toBeNull();
  expect(whyNotReturn({ preparedBy: null }, { id: 'officer', mayApprove: false })).toContain(
    'Only an approver',
  );
});
