// `npm run …` for the programs of this folder: needs nothing but Node, as `npm start` does. Takes the name of the program
// (scripts/install/programs.mjs) and its arguments.
import { nodeVersionProblem } from './install/node-version.mjs';

const problem = nodeVersionProblem(process.versions.node);
if (problem) {
  console.error(problem);
  process.exit(1);
}
const [program, ...args] = process.argv.slice(2);
const { handOver } = await import('./install/hand-over.mjs');
await handOver(program, args);
