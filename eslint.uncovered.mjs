/**
 * Which rooms may read what is uncovered in lib/data/uncovered: counts of 1 to 4 people, drafts, restricted evidence.
 * Tests and scripts may as well, and have no row. A room that may read them may not hand them on under its own name.
 */
const MAY_READ_UNCOVERED = ['lib/services', 'lib/jobs', 'lib/data'];
const UNCOVERED = '(?:^|/)uncovered(?:/|$)';

const WHY_NOT_UNCOVERED =
  'Reads in lib/data/uncovered give true counts, also those of 1 to 4 people, without asking who reads: use the read of ' +
  'lib/data that takes the actor first (the table MAY_READ_UNCOVERED in eslint.uncovered.mjs)';
const WHY_NOT_HANDED_ON =
  'An uncovered read is imported from lib/data/uncovered and from nowhere else, so that lint can tell who reads it';

/** The imports of uncovered reads that are closed to the room of `row`. */
export const uncoveredImports = (row) =>
  MAY_READ_UNCOVERED.includes(row.room) ? [] : [{ regex: UNCOVERED, message: WHY_NOT_UNCOVERED }];

/** What `row` may not do with uncovered reads by other means than an import at the top of a file. */
export const uncoveredSyntax = (row) => {
  const from = `source.value=/${UNCOVERED.replaceAll('/', '\\/')}/`;
  if (!MAY_READ_UNCOVERED.includes(row.room))
    return [{ selector: `ImportExpression[${from}]`, message: WHY_NOT_UNCOVERED }];
  return [`ExportNamedDeclaration[${from}]`, `ExportAllDeclaration[${from}]`].map((selector) => ({
    selector,
    message: WHY_NOT_HANDED_ON,
  }));
};
