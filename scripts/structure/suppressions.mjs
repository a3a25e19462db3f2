/** What silences lint, types or the search for unused code in one place. (Written so that it does not find itself.) */
const SILENCERS = [
  /eslint-(?:disable|enable)/,
  /\/\*\s*eslint\s/,
  /@ts-(?:ignore|expect-error|nocheck)/,
  // knip leaves out an export with such a tag.
  /^\s*(?:\/\*)?\*.*@(?:public|internal|alias|alpha|beta)\b/,
  /knip-?(?:ignore)/i,
];

/** What the configuration of knip may leave out: packages and programs, which are not ours. */
const MAY_IGNORE = ['ignoreDependencies', 'ignoreBinaries'];

/** The places of a file that silence a check, each as "file:line". */
export const findSuppressions = (file, text) =>
  text
    .split('\n')
    .flatMap((line, at) => (SILENCERS.some((silencer) => silencer.test(line)) ? [`${file}:${at + 1}`] : []));

/** The settings of knip that would leave out code of ours, each by its name. */
export const findIgnores = (settings) =>
  Object.keys(settings).filter(
    (name) => /^(?:ignore|rules|exclude|tags)/.test(name) && !MAY_IGNORE.includes(name),
  );
