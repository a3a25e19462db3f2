import { resolve } from 'node:path';
import { buildPrograms } from '@/scripts/install/programs.mjs';

/** Before all tests: the programs that they start are those of the sources as they are now. */
export default async function buildProgramsForTests(): Promise<void> {
  const problem = await buildPrograms(resolve('.'));
  if (problem) throw new Error(problem);
}
