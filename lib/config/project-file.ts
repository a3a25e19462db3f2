import { resolve } from 'node:path';

/** A file of the project by its path from the project's folder, in which every program of ours runs. */
export const projectFile = (path: string): string => resolve(path);

/** A program as `npm run build` bundled it, by its name (scripts/install/programs.mjs). */
export const programFile = (name: string): string => projectFile(`.build/programs/${name}.js`);
