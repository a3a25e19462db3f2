import { expect, test } from 'vitest';
import { askedFaults, readArguments } from '@/scripts/check-planted/arguments';
import { type Fault, faultSchema, plant } from '@/scripts/check-planted/fault';
import { describeOutcome, isGoodEnough, type Outcome, summaryOf } from '@/scripts/check-planted/outcome';
import { stagesFor } from '@/scripts/check-planted/stages';

const fault = (change: Partial<Fault> = {}): Fault => ({
  id: 'nobody-waits',
  group: 'figures',
  file: 'lib/domain/day.ts',
  breaks: 'A day is a month later than it is.',
  find: 'getMonth()',
  replace: 'getMonth() + 1',
  ...change,
});

test('a fault is planted where its text stands once, and nothing else of the file changes', () => {
  expect(plant('return now.getMonth();\n', fault())).toEqual({ text: 'return now.getMonth() + 1;\n' });
  expect(plant('a $1 b', { find: '$1', replace: '$& $1' })).toEqual({ text: 'a $& $1 b' });
});

test.each([
  ['is not there', 'return 1;', 'the text to find occurs 0 times, not once'],
  ['stands twice', 'getMonth() || getMonth()', 'the text to find occurs 2 times, not once'],
])('a fault whose text %s cannot be planted', (_how, text, problem) => {
  expect(plant(text, fault())).toEqual({ problem });
});

test('a fault that changes nothing cannot be planted', () => {
  expect(plant('getMonth()', fault({ replace: 'getMonth()' }))).toEqual({
    problem: 'the text to put in is the one that is there',
  });
});

test.each([
  ['an unknown group', { group: 'other' }],
  ['a file outside the project', { file: '../other/file.ts' }],
  ['a file of the tests', { file: 'tests/unit/a.test.ts' }],
  ['no text to find', { find: '' }],
  ['a word that nobody knows', { projects: ['unit'] }],
])('a fault with %s is refused', (_what, change) => {
  expect(faultSchema.safeParse(fault()).success).toBe(true);
  expect(faultSchema.safeParse({ ...fault(), ...change }).success).toBe(false);
});

const namesFor = (change: Partial<Fault>) => stagesFor(fault(change)).map(({ name }) => name);

test('the cheapest tests come first, and journeys only for pages and permissions', () => {
  const unitAndIntegration = [
    'the unit tests that import the file',
    'the integration tests that import the file',
    'all unit tests',
    'all integration tests',
  ];
  expect(namesFor({})).toEqual(unitAndIntegration);
  expect(namesFor({ group: 'pages' })).toEqual([
    ...unitAndIntegration,
    'the journeys that write',
    'the journeys that read',
  ]);
  expect(namesFor({ group: 'permissions' })).toEqual([
    ...unitAndIntegration,
    'the journeys that write',
    'the journeys that read',
  ]);
});

test('of SQL, which no unit test sees, the tests of the database come first', () => {
  expect(namesFor({ file: 'prisma/migrations/1_one/migration.sql' })).toEqual([
    'the integration tests of the database',
    'all integration tests',
    'all unit tests',
  ]);
});

test('of another file that no test imports, all tests of a kind are run', () => {
  expect(namesFor({ file: 'styles/forms.scss' })).toEqual(['all unit tests', 'all integration tests']);
});

test('a fault that names its kinds of tests gets those only', () => {
  expect(namesFor({ tests: ['unit'] })).toEqual(['the unit tests that import the file', 'all unit tests']);
  expect(namesFor({ tests: ['journeys'] })).toEqual(['the journeys that write', 'the journeys that read']);
});

const outcomes: Outcome[] = [
  { kind: 'noticed', by: 'a day has a month', seconds: 3 },
  { kind: 'not noticed', tried: ['all unit tests'], seconds: 40 },
  { kind: 'not planted', problem: 'the text to find occurs 2 times, not once' },
  { kind: 'unclear', problem: 'a.test.ts fails without the fault, too' },
];

test('each fault has a line that says by which test it was noticed, or what it breaks', () => {
  expect(outcomes.map((outcome) => describeOutcome(fault(), outcome))).toEqual([
    'nobody-waits: noticed by a day has a month (3 s)',
    'nobody-waits: NOT NOTICED by all unit tests (40 s). A day is a month later than it is. [lib/domain/day.ts]',
    'nobody-waits: could not be planted in lib/domain/day.ts: the text to find occurs 2 times, not once',
    'nobody-waits: NOT CLEAR: a.test.ts fails without the fault, too',
  ]);
});

test('the last line counts only what was planted, and nothing unclear as noticed', () => {
  expect(summaryOf(outcomes)).toBe(
    '1 could not be planted\n1 not clear, counted as not noticed\n3 planted, 1 noticed',
  );
  expect(summaryOf(outcomes.slice(0, 1))).toBe('1 planted, 1 noticed');
});

const run = (noticed: number, missed: number): Outcome[] => [
  ...Array.from({ length: noticed }, (): Outcome => ({ kind: 'noticed', by: 'a test', seconds: 1 })),
  ...Array.from({ length: missed }, (): Outcome => ({ kind: 'not noticed', tried: [], seconds: 1 })),
];

test('57 of 60 is good enough, 56 is not, and neither is a fault that could not be planted', () => {
  expect(isGoodEnough(run(57, 3))).toBe(true);
  expect(isGoodEnough(run(56, 4))).toBe(false);
  expect(isGoodEnough([...run(60, 0), { kind: 'not planted', problem: 'it is gone' }])).toBe(false);
});

test('a person runs some faults by name, or goes on from one', () => {
  const all = ['one', 'two', 'three'].map((id) => fault({ id }));
  const idsOf = (words: string[]) => {
    const { now, before } = askedFaults(all, readArguments(words));
    return { now: now.map(({ id }) => id), before: before.map(({ id }) => id) };
  };
  expect(idsOf([])).toEqual({ now: ['one', 'two', 'three'], before: [] });
  expect(idsOf(['--only', 'three,one'])).toEqual({ now: ['one', 'three'], before: [] });
  expect(idsOf(['--from', 'two'])).toEqual({ now: ['two', 'three'], before: ['one'] });
});

test.each([
  [['--only', 'four'], 'No fault in tests/planted has the id four.'],
  [['--minutes', 'many'], 'Not understood.'],
  [['--all'], 'Not understood.'],
])('%j is refused with a sentence', (words, sentence) => {
  expect(() => askedFaults([fault()], readArguments(words))).toThrow(sentence);
});
