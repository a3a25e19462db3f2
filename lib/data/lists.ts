/**
 * A text column that holds one word of a domain list. The database keeps text, the domain keeps the list; a word that
 * is not in it means the two have parted, which is a bug and stops here.
 */
export function oneOf<T extends string>(list: readonly T[], word: string): T {
  const found = list.find((candidate) => candidate === word);
  if (found === undefined) throw new Error(`“${word}” is not one of: ${list.join(', ')}`);
  return found;
}

/** The keys of a label table, as the list they declare. */
export function keysOf<T extends string>(labels: Readonly<Record<T, string>>): T[] {
  const isKey = (key: string): key is T => key in labels;
  return Object.keys(labels).filter(isKey);
}
