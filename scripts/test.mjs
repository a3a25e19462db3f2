// `npm test`: every check there is, and one line of numbers at the end. `npm run check` leaves out build and browser.
import { nodeVersionProblem } from './install/node-version.mjs';

const problem = nodeVersionProblem(process.versions.node);
if (problem) {
  console.error(problem);
  process.exit(1);
}
const { runChecks } = await import('./install/checks.mjs');
process.exit(await runChecks({ isQuick: process.argv.includes('--quick') }));
