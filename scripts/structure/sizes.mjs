/** Source files a folder may hold, and lines a file may have: more, and a stranger loses their way. */
const MOST_FILES = 20;
const MOST_LINES = 200;

/** Folders that may hold more: one small file for each part of a form or a page. */
const MORE_FILES = new Map([['components/ui', 50]]);

const ROOMS = /^(?:app|components|lib|prisma|scripts)\/.*(?<!\.d\.mts)$/;
const folderOf = (file) => file.slice(0, file.lastIndexOf('/'));

/** Each folder of the product with too many source files, as "lib/domain: 22 files". Tests are not counted. */
export function findCrowdedFolders(files) {
  const counts = new Map();
  for (const file of files.filter((one) => ROOMS.test(one))) {
    counts.set(folderOf(file), (counts.get(folderOf(file)) ?? 0) + 1);
  }
  return [...counts]
    .filter(([folder, count]) => count > (MORE_FILES.get(folder) ?? MOST_FILES))
    .map(([folder, count]) => `${folder}: ${count} files`);
}

/** `file` as "lib/a.ts: 201 lines" when it belongs to the product and is too long; comments and blank lines count. */
export function findLongFile(file, text) {
  const lines = text.split('\n').length - 1;
  return ROOMS.test(file) && lines > MOST_LINES ? [`${file}: ${lines} lines`] : [];
}
