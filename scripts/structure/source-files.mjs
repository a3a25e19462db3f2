import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Folders that hold no source of ours: made, brought along or only read. */
const NOT_OURS = new Set(['node_modules', 'public', 'docs', 'test-results', 'playwright-report', 'coverage']);
const MADE = /^prisma\/generated\/|^next-env\.d\.ts$/;
const SOURCE = /\.(?:ts|tsx|mts|mjs|js)$/;

/** Every file below `folder`, by its path from `root`, with the signs of a path in the web. */
const filesIn = (root, folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name).slice(join(root, '/').length).replaceAll('\\', '/'),
    );

/** Every source file of the project, by its path from `root`, sorted. */
export function listSourceFiles(root) {
  const entries = readdirSync(root, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'));
  const folders = entries.filter((entry) => entry.isDirectory() && !NOT_OURS.has(entry.name));
  return [
    ...entries.filter((entry) => entry.isFile()).map(({ name }) => name),
    ...folders.flatMap(({ name }) => filesIn(root, name)),
  ]
    .filter((file) => SOURCE.test(file) && !MADE.test(file))
    .sort();
}
