import { expect, test } from 'vitest';
import {
  ASSURANCE_LABELS,
  ASSURANCE_LEVELS,
  describeStanding,
  RESULT_LABELS,
  RESULTS,
  STATUS_LABELS,
  STATUSES,
} from '@/lib/domain/recommendations/requirement';

test.each(STATUSES)('a local requirement at %s is shown with that status’s own words', (status) => {
  expect(describeStanding({ addressedTo: 'local', status })).toBe(STATUS_LABELS[status]);
});

test('a local requirement that nobody assessed says so', () => {
  expect(describeStanding({ addressedTo: 'local', status: null })).toBe('Not yet assessed');
});

test.each([null, ...STATUSES])(
  'a national requirement waits on national action, whatever is stored (%s)',
  (status) => {
    expect(describeStanding({ addressedTo: 'national', status })).toBe('Waiting on national action');
  },
);

test.each([
  ['status', STATUSES, STATUS_LABELS],
  ['result', RESULTS, RESULT_LABELS],
  ['assurance level', ASSURANCE_LEVELS, ASSURANCE_LABELS],
] as const)('every %s has words of its own', (_name, list, labels) => {
  expect(Object.keys(labels).sort()).toEqual([...list].sort());
  expect(new Set(Object.values(labels)).size).toBe(list.length);
});
