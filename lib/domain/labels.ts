/** What is shown for a word that a newer version of the service, or a person at the database, has written. */
const NOT_KNOWN = 'Not known to this version';

/** A table of labels that has a label for every word: `NOT_KNOWN` for those it does not list. Its keys stay those it lists. */
export function labels<const T extends Readonly<Record<string, string>>>(table: T): T {
  return new Proxy(table, {
    get: (target, key, receiver): unknown =>
      typeof key === 'string' && !(key in target) ? NOT_KNOWN : Reflect.get(target, key, receiver),
  });
}
