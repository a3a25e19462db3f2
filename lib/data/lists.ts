/**
 * A text column that holds one word of a domain list. The database keeps text, the domain keeps the list; a word that
 * is not in it means the two have parted, which is a bug and stops here.
 */
export function oneOf<T extends string>(list: readonly T[], word: string): T {
  const found = list.find((candidate) => candidate === word);
  if (found === undefined) throw new Error(`“${word}” is not one of: ${list.join(', ')}`);
  return found;
}

// Next bundles pages apart from one another; the process notes an unknown word once.
declare global {
  var trackerUnknownWords: { note: (sentence: string) => void; noted: Set<string> } | undefined;
}

/**
 * From now on this process shows records whose words it does not know, and hands each such word to `note` once. Only for
 * a process whose readers are people: what publishes, and commands, stop at such a word instead.
 */
export function tolerateUnknownWords(note: (sentence: string) => void): void {
  globalThis.trackerUnknownWords ??= { note, noted: new Set() };
}

// The tables of labels have a label for any word: see lib/domain/labels.ts.
const canBeShown = <T extends string>(word: string): word is T => typeof word === 'string';

/**
 * A text column that is only shown or compared, as `oneOf`; where unknown words are tolerated, the word itself, so that
 * one record does not break the page of all the others. Never for a word that decides who may see something, what is
 * hidden or how a figure is counted: those stop with `oneOf`.
 */
export function shownWord<T extends string>(list: readonly T[], word: string): T {
  const tolerance = globalThis.trackerUnknownWords;
  const isTolerated = tolerance !== undefined && !list.some((known) => known === word);
  if (!isTolerated || !canBeShown<T>(word)) return oneOf(list, word);
  const sentence = `“${word}” is not known to this version; it knows: ${list.join(', ')}`;
  if (!tolerance.noted.has(sentence)) tolerance.note(sentence);
  tolerance.noted.add(sentence);
  return word;
}

/** The keys of a label table, as the list they declare. */
export function keysOf<T extends string>(labels: Readonly<Record<T, string>>): T[] {
  const isKey = (key: string): key is T => key in labels;
  return Object.keys(labels).filter(isKey);
}

/** The items by what `keyOf` says of each, each group in their order. */
export function groupedBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
