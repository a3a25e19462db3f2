import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

const RULES = ['no-floating-promises', 'no-misused-promises', 'switch-exhaustiveness-check'];

test.each([
  'app/manage/page.tsx',
  'components/ui/table.tsx',
  'lib/services/measures/edit-measure.ts',
  'prisma/seed/index.ts',
  'proxy.ts',
  'scripts/service/worker.ts',
  'tests/unit/lint/typed-rules.test.ts',
])('lint asks of %s what becomes of its promises, and whether its switches are whole', async (file) => {
  const { rules, languageOptions } = await new ESLint().calculateConfigForFile(file);
  expect(RULES.map((name) => rules[`@typescript-eslint/${name}`])).toEqual([[2], [2], [2]]);
  expect(languageOptions.parserOptions.projectService).toBe(true);
});
