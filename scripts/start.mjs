// `npm start`: needs nothing but Node. Installs what is missing, then becomes the program of scripts/service/start.ts.
import { nodeVersionProblem } from './install/node-version.mjs';

const problem = nodeVersionProblem(process.versions.node);
if (problem) {
  console.error(problem);
  process.exit(1);
}
const { handOver } = await import('./install/hand-over.mjs');
await handOver('start', process.argv.slice(2));
