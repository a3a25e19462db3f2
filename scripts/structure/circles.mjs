import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

const ENDINGS = ['', '.ts', '.tsx', '.mts', '.mjs', '.js'];

/** The source file that `name` means in the file `from`, or undefined where it means a package or no source. */
function fileMeant(name, from, sources) {
  if (!/^(@|\.{1,2})\//.test(name)) return undefined;
  const path = name.startsWith('@/') ? name.slice(2) : posix.join(posix.dirname(from), name);
  return ENDINGS.map((ending) => `${path}${ending}`).find((file) => sources.has(file));
}

/**
 * Every source file with the source files it imports, as a Map from path to paths, in 1 s where the lint rule
 * import/no-cycle takes a minute. Imports of types count: two files that need each other's types cannot be understood,
 * moved or tested one without the other. A file of declarations stands for the script it describes, and is left out.
 */
export function readImports(root, files) {
  const sources = new Set(files.filter((file) => !file.endsWith('.d.mts')));
  const importsOf = (from) =>
    ts
      .preProcessFile(readFileSync(join(root, from), 'utf8'), true, true)
      .importedFiles.map(({ fileName }) => fileMeant(fileName, from, sources))
      .filter(Boolean);
  return new Map([...sources].map((from) => [from, importsOf(from)]));
}

/**
 * The circles in a Map from file to imported files, each as the list of its files. Every knot of files gives at least one;
 * once that is undone, the next look finds what is left of the knot.
 */
export function findCircles(imports) {
  const circles = [];
  const done = new Set();
  const path = [];
  const visit = (file) => {
    const start = path.indexOf(file);
    if (start !== -1) circles.push(path.slice(start));
    if (start !== -1 || done.has(file)) return;
    path.push(file);
    for (const imported of imports.get(file) ?? []) visit(imported);
    path.pop();
    done.add(file);
  };
  for (const file of imports.keys()) visit(file);
  return circles;
}
