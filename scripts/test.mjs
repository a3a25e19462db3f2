// `npm test`: every check there is, and one line of numbers at the end. `npm run check` leaves out build and browser;
// `npm run check:pages` looks at every page instead of a few of each kind, and at nothing else.
import { nodeVersionProblem } from './install/node-version.mjs';

const problem = nodeVersionProblem(process.versions.node);
if (problem) {
  console.error(problem);
  process.exit(1);
}
const { runChecks } = await import('./install/checks.mjs');
const isAsked = (name) => process.argv.includes(`--${name}`);
process.exit(await runChecks(['quick', 'pages'].find(isAsked) ?? 'whole'));
