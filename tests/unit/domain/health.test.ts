import { expect, test } from 'vitest';
import { type HealthFacts, healthOf } from '@/lib/domain/health';

const SHOWN = { edition: { shown: 3, newest: 3 }, stuck: null };
const WELL: HealthFacts = { database: true, web: true, worker: true, ...SHOWN };
const ALONE: HealthFacts = { database: true, web: null, worker: null, ...SHOWN };

type Judged = [what: string, facts: HealthFacts, is: { ready: boolean; behind: string[] }];

const judged: Judged[] = [
  ['whose parts are all well', WELL, { ready: true, behind: [] }],
  [
    'that has published nothing',
    { ...WELL, edition: { shown: null, newest: null } },
    { ready: true, behind: [] },
  ],
  ['whose web process is away', { ...WELL, web: false }, { ready: false, behind: ['web'] }],
  ['that has no worker', { ...WELL, worker: false }, { ready: false, behind: ['worker'] }],
  [
    'that shows an edition before the newest',
    { ...WELL, edition: { shown: 2, newest: 3 } },
    { ready: false, behind: ['public'] },
  ],
  [
    'whose database is away, so that nobody knows the newest edition',
    { ...WELL, database: false, web: false, worker: null, edition: { shown: 3, newest: null } },
    { ready: false, behind: ['database', 'web'] },
  ],
];

test.each(judged)('a service %s is judged so', (_what, facts, is) => {
  expect(healthOf(facts)).toEqual({ live: true, ...is, edition: facts.edition, stuck: null });
});

test('a public front alone that has an edition to show is ready without its database', () => {
  const facts = { ...ALONE, database: false, edition: { shown: 3, newest: null } };
  expect(healthOf(facts)).toMatchObject({ ready: true, behind: ['database'] });
});

test('a public front alone that has nothing to show is not ready', () => {
  const facts = { ...ALONE, database: false, edition: { shown: null, newest: null } };
  expect(healthOf(facts)).toMatchObject({ ready: false, behind: ['database'] });
});

test('work that has stopped is told, and nobody is turned away for it', () => {
  const stuck = 'work has stopped: editions 1, imports 0';
  expect(healthOf({ ...WELL, stuck })).toMatchObject({ ready: true, behind: [], stuck });
});
