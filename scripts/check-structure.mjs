// Looks for circles between files, for what nobody uses, for places that silence a check, and for
// folders and files that are too large to find one's way in. There may be none of each.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import knipSettings from '../knip.config.js';
import { findCircles, readImports } from './structure/circles.mjs';
import { findCrowdedFolders, findLongFile } from './structure/sizes.mjs';
import { listSourceFiles } from './structure/source-files.mjs';
import { findIgnores, findSuppressions } from './structure/suppressions.mjs';
import { findUnused } from './structure/unused.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const files = listSourceFiles(root);
const texts = new Map(files.map((file) => [file, readFileSync(`${root}${file}`, 'utf8')]));
const found = {
  circles: findCircles(readImports(root, files)).map((circle) => [...circle, circle[0]].join(' → ')),
  unused: await findUnused(root),
  suppressions: [
    ...files.flatMap((file) => findSuppressions(file, texts.get(file))),
    ...findIgnores(knipSettings).map((name) => `knip.config.js: ${name}`),
  ],
  'too large': [
    ...findCrowdedFolders(files),
    ...files.flatMap((file) => findLongFile(file, texts.get(file))),
  ],
};
for (const [kind, places] of Object.entries(found))
  for (const place of places) console.log(`${kind}: ${place}`);
console.log(
  Object.entries(found)
    .map(([kind, places]) => `${places.length} ${kind}`)
    .join(', '),
);
process.exit(Object.values(found).flat().length === 0 ? 0 : 1);
