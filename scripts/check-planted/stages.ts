import type { Fault, Kind } from './fault';

/** Tests to run while a fault is in, and where they say how they went. Paths are from the folder of the copy. */
export type Stage = {
  name: string;
  args: string[];
  report: string;
  runner: 'vitest' | 'playwright';
  /** The projects of the runner's configuration that are run. */
  projects: string[];
};

const REPORT = '.build/planted-report.json';
const VITEST = 'node_modules/vitest/vitest.mjs';
const PLAYWRIGHT = 'node_modules/@playwright/test/cli.js';

const asOptions = (projects: readonly string[]): string[] => projects.map((name) => `--project=${name}`);

const vitestOptions = (projects: readonly string[]): string[] => [
  ...asOptions(projects),
  '--bail=1',
  '--passWithNoTests',
  '--reporter=json',
  `--outputFile.json=${REPORT}`,
];

const vitest = (name: string, projects: string[], command: string[]): Stage => ({
  name,
  args: [VITEST, ...command, ...vitestOptions(projects)],
  report: REPORT,
  runner: 'vitest',
  projects,
});

const journeys = (name: string, options: readonly string[]): Stage => ({
  name,
  args: [PLAYWRIGHT, 'test', ...options, '-x', '--reporter=json'],
  report: REPORT,
  runner: 'playwright',
  projects: [],
});

const JOURNEYS: readonly Stage[] = [
  journeys('the journeys that write', ['--project=writing']),
  // It depends on the project of the reading ones, which are run before it.
  journeys('the journeys that read', ['--project=without-postgres']),
];

const UNIT = ['unit', 'unit-alone'];
const INTEGRATION = ['integration', 'integration-alone'];

/** Only what vitest can follow from test to file: what a program reads while it runs, such as SQL, it does not see. */
const isImported = (file: string): boolean => /\.(ts|tsx|mjs|js)$/.test(file);

const isSql = (file: string): boolean => file.endsWith('.sql');

/** Kinds of tests that are run when the fault names none. */
function kindsOf({ group, tests }: Fault): readonly Kind[] {
  if (tests) return tests;
  return group === 'pages' || group === 'permissions'
    ? ['unit', 'integration', 'journeys']
    : ['unit', 'integration'];
}

/** Tests close to the file of a fault, which most likely notice. */
function nearStages(file: string): Stage[] {
  if (isImported(file)) {
    const command = ['related', file, '--run'];
    return [
      vitest('the unit tests that import the file', UNIT, command),
      vitest('the integration tests that import the file', INTEGRATION, command),
    ];
  }
  if (!isSql(file)) return [];
  return [
    vitest('the integration tests of the database', INTEGRATION, ['run', 'tests/integration/database']),
  ];
}

/** No unit test has a database, so for SQL they come last, cheap as they are. */
function allStages(file: string): Stage[] {
  const unit = vitest('all unit tests', UNIT, ['run']);
  const integration = vitest('all integration tests', INTEGRATION, ['run']);
  return isSql(file) ? [integration, unit] : [unit, integration];
}

/** The tests that should notice `fault`, the cheapest first; each later one is run only when those before noticed nothing. */
export function stagesFor(fault: Fault): Stage[] {
  const kinds = kindsOf(fault);
  const isAsked = ({ projects }: Stage) => kinds.some((kind) => projects.includes(kind));
  return [
    ...[...nearStages(fault.file), ...allStages(fault.file)].filter(isAsked),
    ...(kinds.includes('journeys') ? JOURNEYS : []),
  ];
}

/** The same runner on the one file `file`, to see that its failure is the fault's. */
export function stageOfFile({ runner, projects }: Stage, file: string): Stage {
  // Of the projects of journeys one holds the file; what that depends on is not asked.
  if (runner === 'playwright') return journeys(file, [file, '--no-deps']);
  return vitest(file, projects, ['run', file]);
}
