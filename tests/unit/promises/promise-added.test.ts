import { expect, test } from 'vitest';
import { day } from '@/lib/domain/day';
import { OWN_ACTION, type PromiseAdded, whyNotAdd } from '@/lib/domain/promises/promise-added';
import { numberPromises } from '@/lib/domain/promises/promises-of';
import { promise, recommendation } from '@/tests/support/record-values';

const today = day('2026-11-24');
const bodies = [{ slug: 'office', name: 'The office' }];
const held = recommendation({ promises: [promise({ promise: 'Monthly meetings are held' })] });

const added = (change: Partial<PromiseAdded> = {}): PromiseAdded => ({
  from: 'response-5',
  promise: 'Publish the minutes of each meeting',
  quote: 'The Constabulary hold monthly meetings',
  owners: ['office'],
  ownerRole: null,
  cadence: 'once',
  startsOn: null,
  madeOn: null,
  isDated: false,
  dueOn: null,
  ...change,
});

const own = (change: Partial<PromiseAdded> = {}) =>
  added({ from: OWN_ACTION, quote: null, madeOn: day('2026-11-03'), ...change });

const whyNot = (one: PromiseAdded) => whyNotAdd(one, { recommendation: held, bodies, today });

test.each([
  ['words of a response', added()],
  ['an action of the office’s own', own()],
  ['a date it is due by', added({ isDated: true, dueOn: day('2027-03-31') })],
])('a promise with %s can be added', (_what, one) => {
  expect(whyNot(one)).toBeNull();
});

test.each<[string, keyof PromiseAdded, PromiseAdded]>([
  ['of a response that is not there', 'from', added({ from: 'response-9' })],
  ['that is recorded already', 'promise', added({ promise: 'monthly meetings are held.' })],
  ['without the words of its response', 'quote', added({ quote: null })],
  ['with words that the response does not have', 'quote', added({ quote: 'We promise the earth' })],
  ['of the office’s own, with words of a response', 'quote', own({ quote: 'The Constabulary' })],
  ['of the office’s own, without a day', 'madeOn', own({ madeOn: null })],
  ['of the office’s own, agreed tomorrow', 'madeOn', own({ madeOn: day('2026-11-25') })],
  ['of the office’s own, agreed in another age', 'madeOn', own({ madeOn: day('1926-11-25') })],
  ['of nobody we know', 'owners', added({ owners: ['nobody'] })],
  ['with a date that is left out', 'dueOn', added({ isDated: true })],
  ['due before it was made', 'dueOn', own({ isDated: true, dueOn: day('2026-11-02') })],
])('a promise %s cannot be added', (_what, field, one) => {
  expect(whyNot(one)?.field).toBe(field);
});

test('a promise that is added to the first of 2 responses, and an action of the office’s own, renumber none', () => {
  const [first] = held.responses;
  if (!first) throw new Error('No response');
  const late = promise({ id: 'added', addedAt: '2026-11-24T09:00:00.000Z' });
  const action = promise({ id: 'own', quote: null, addedAt: '2026-11-23T09:00:00.000Z' });
  const numbered = numberPromises({
    responses: [
      { ...first, promises: [promise({ id: 'a' }), late] },
      { ...first, promises: [promise({ id: 'b' })] },
    ],
    actions: [action],
  });
  expect(numbered.map(({ id, number }) => `${number} ${id}`)).toEqual(['1 a', '2 b', '3 own', '4 added']);
});
