/** What the words of the catalogue call the force of the office, its area, and the area of the prosecutors. */
export type ForceNames = { force: string; area: string; cpsArea: string };

/** The same where the office has no name yet: true of any. */
export const ANY_FORCE: ForceNames = {
  force: 'the force',
  area: 'the area of the force',
  cpsArea: 'the CPS Area of the force',
};

const upperFirst = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** Puts these names into a text for {force}, {area} and {cpsArea}; one that opens a text or a sentence begins with a capital. */
export function nameForce(text: string, names: ForceNames): string {
  return Object.entries(names).reduce(
    (named, [name, words]) =>
      named
        .replace(
          new RegExp(`("|[.!?] )\\{${name}\\}`, 'g'),
          (_all, before: string) => before + upperFirst(words),
        )
        .replaceAll(`{${name}}`, words),
    text,
  );
}
