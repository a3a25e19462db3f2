import { join } from 'node:path';
import { runCommand } from '../install/command.mjs';

const NOT_LOOKED =
  'knip could not look for what is unused, or a setting in knip.config.js is no longer needed: npx knip says which.';

/** What knip found in one file, each as a sentence: "lib/domain/day.ts: exports daysIn". */
const sentences = ({ file, ...found }) =>
  Object.entries(found).flatMap(([kind, names]) =>
    names.map(
      (name) =>
        `${file}: ${kind} ${[name]
          .flat()
          .map((one) => one.name)
          .join(', ')}`,
    ),
  );

/** What knip says in its report of JSON, as sentences. */
export const readReport = (report) => JSON.parse(report).issues.flatMap(sentences);

/**
 * Files, exports and dependencies that nobody uses, as sentences; also packages that are used and not listed.
 * @throws Error with what knip printed, when it could not look or finds a setting of ours that is no longer needed.
 */
export async function findUnused(root) {
  const knip = join(root, 'node_modules/knip/bin/knip.js');
  const { code, output } = await runCommand(
    process.execPath,
    [knip, '--no-progress', '--reporter=json', '--treat-config-hints-as-errors'],
    { cwd: root },
  );
  const report = output.split('\n').find((line) => line.startsWith('{"issues":'));
  const unused = report ? readReport(report) : [];
  if (code !== 0 && unused.length === 0) throw new Error(`${NOT_LOOKED}\n${output}`);
  return unused;
}
