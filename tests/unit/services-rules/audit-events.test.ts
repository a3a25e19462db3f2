import { describe, expect, test } from 'vitest';
import { describeEvent, verbOf } from '@/lib/schemas/events/audit-events';

const reason = 'The sample showed no change';

describe('an event that this version cannot read', () => {
  test.each([
    ['is of a later version', 'requirement merged', { ref: '5a', into: '5b' }],
    ['has a name that every object has', 'toString', {}],
    ['says less than it should', 'requirement assessed', { ref: '5a' }],
    ['says something else in a field', 'commitment checked', { from: 3, to: ['kept'] }],
    ['lists no changes', 'measure edited', { measure: 'X.2', changes: 'all of them' }],
  ])('and %s is told by its action and its reason alone', (_why, action, detail) => {
    expect(describeEvent({ action, detail: { ...detail, reason } })).toEqual({ changes: [], reason });
    expect(describeEvent({ action, detail })).toEqual({ changes: [], reason: null });
  });

  test('is named by its action as it was written', () => {
    expect(verbOf('requirement merged')).toBe('requirement merged');
    expect(verbOf('toString')).toBe('toString');
  });
});

test('a field that a later version has added is passed over', () => {
  const detail = { from: 'not-due', to: 'kept', reason, movedBy: 'A letter' };
  expect(describeEvent({ action: 'commitment checked', detail }).changes).toHaveLength(1);
});

test('the edits of a measure are told as they were written down, and an empty text before as nothing', () => {
  const changes = [
    { label: 'Title', from: 'Charges', to: 'Charge rate' },
    { label: 'Out of', from: '', to: 'All outcomes' },
  ];
  expect(
    describeEvent({ action: 'measure corrected', detail: { measure: 'X.2', changes, reason } }).changes,
  ).toEqual([changes[0], { label: 'Out of', from: null, to: 'All outcomes' }]);
});

test('a rule that hides less than before is told in the words of both rules', () => {
  const detail = { measure: 'X.2', from: 'small-groups', to: 'standard', reason };
  expect(describeEvent({ action: 'disclosure rule loosened', detail }).changes).toEqual([
    {
      label: 'Status',
      from: 'Counts of 0 to 4 are hidden, because the groups are small',
      to: 'Counts of 1 to 4 are hidden',
    },
  ]);
});

test('an item of evidence that is filed has nothing before, and one that is sent was a draft', () => {
  const filed = { title: 'An audit', visibility: 'public', state: 'draft' };
  expect(describeEvent({ action: 'evidence filed', detail: filed }).changes.map(({ from }) => from)).toEqual([
    null,
    null,
  ]);
  const sent = describeEvent({ action: 'evidence sent for review', detail: { title: 'An audit' } });
  expect(sent.changes.map(({ label, from }) => [label, from])).toEqual([['State', 'Draft']]);
  expect(verbOf('evidence sent for review')).toBe('sent for review');
});

describe('what would change the office’s mind, in the history of an assessment', () => {
  const dials = { status: 'in-progress', result: 'partly-met', assurance: 'tested' };
  const told = (from: unknown, to: unknown) =>
    describeEvent({ action: 'requirement assessed', detail: { ref: '5a', from, to, reason } }).changes.slice(
      3,
    );
  const label = 'What would change our mind';

  test.each([
    ['an event of an earlier release', dials, dials, []],
    ['nobody said so', { ...dials, wouldChange: null }, { ...dials, wouldChange: null }, []],
    [
      'the first assessment says so',
      null,
      { ...dials, wouldChange: 'A sample' },
      [{ label, from: null, to: 'A sample' }],
    ],
    [
      'it is said after an earlier release',
      dials,
      { ...dials, wouldChange: 'A sample' },
      [{ label, from: null, to: 'A sample' }],
    ],
    [
      'it is said otherwise',
      { ...dials, wouldChange: 'A sample' },
      { ...dials, wouldChange: 'Two samples' },
      [{ label, from: 'A sample', to: 'Two samples' }],
    ],
    [
      'it is taken back',
      { ...dials, wouldChange: 'A sample' },
      { ...dials, wouldChange: null },
      [{ label, from: 'A sample', to: 'Nothing written' }],
    ],
  ])('%s', (...[, from, to, changes]) => {
    expect(told(from, to)).toEqual(changes);
  });
});
