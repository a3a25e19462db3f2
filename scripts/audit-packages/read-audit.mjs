/** How `npm run audit:packages` ends: nobody may take an answer that never came for a clean one. */
export const EXIT = { clean: 0, advisories: 1, notAsked: 2 };

/** What npm printed, as a value; null where it is no JSON. */
function parsed(output) {
  try {
    return JSON.parse(output);
  } catch {
    return null;
  }
}

const notAsked = (why) => ({
  exit: EXIT.notAsked,
  lines: [
    'No advisory service could be reached, so nothing is known about the packages, good or bad.',
    `npm says: ${why.trim().split('\n').at(-1)}`,
  ],
});

const advisoriesOf = ({ name, via }) =>
  via
    .filter((one) => typeof one === 'object')
    .map(({ severity, range, title, url }) => `${name} ${range} (${severity}): ${title} ${url}`);

/**
 * Reads what `npm audit --json` printed: the lines to show and the exit code. An advisory about a package is one line;
 * packages that only use such a package are not listed again.
 */
export function readAudit(output) {
  const report = parsed(output);
  if (report?.auditReportVersion !== 2)
    return notAsked(report?.message ?? (output.trim() || 'nothing at all'));
  const { total } = report.metadata.dependencies;
  const advisories = [...new Set(Object.values(report.vulnerabilities).flatMap(advisoriesOf))];
  if (report.metadata.vulnerabilities.total === 0)
    return { exit: EXIT.clean, lines: [`No advisory about any of ${total} packages.`] };
  return {
    exit: EXIT.advisories,
    lines: [...advisories, `Advisories: ${advisories.length}, about packages among ${total}.`],
  };
}
