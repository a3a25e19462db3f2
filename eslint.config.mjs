import next from 'eslint-config-next';
import { roomRules } from './eslint.rooms.mjs';
import { typedRules } from './eslint.types.mjs';

/** Rules of the React compiler, for which each file is compiled: half the time of a lint, and for nothing where no component is. */
const rulesOfReact = next.flatMap(({ rules = {} }) =>
  Object.keys(rules).filter((name) => name.startsWith('react-hooks/')),
);

const config = [
  {
    ignores: [
      '.next/**',
      '.data/**',
      '.data-demo/**',
      '.build/**',
      'node_modules/**',
      'prisma/generated/**',
      'next-env.d.ts',
    ],
  },
  ...next,
  // A rule holds everywhere or is changed here: no comment in a file turns one off.
  { linterOptions: { noInlineConfig: true } },
  {
    files: ['**/*.{ts,tsx,mjs}'],
    rules: {
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 3],
      'no-console': 'error',
      'no-else-return': ['error', { allowElseIf: false }],
      eqeqeq: 'error',
      // Plain links: every page is made for one request, and works without JavaScript.
      '@next/next/no-html-link-for-pages': 'off',
      // Charts are small SVG files behind a guard; Next's image service would be one more door, and is closed.
      '@next/next/no-img-element': 'off',
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  // Scripts speak to a person at a terminal; that is what they are for.
  { files: ['scripts/**'], rules: { 'no-console': 'off' } },
  {
    files: ['{lib,scripts,tests,prisma}/**/*.{ts,mjs}', '*.{ts,mjs,js}'],
    rules: Object.fromEntries(rulesOfReact.map((name) => [name, 'off'])),
  },
  // A test file is a list of sentences; its length is not a fault of design.
  {
    files: ['tests/**'],
    // Playwright's fixtures are handed a function called "use", which is no hook of React's.
    rules: {
      'no-console': 'off',
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      'react-hooks/rules-of-hooks': 'off',
    },
  },
  ...typedRules,
  ...roomRules,
];

export default config;
