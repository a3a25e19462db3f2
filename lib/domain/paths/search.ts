/** A search at the address `home`, with what is searched for and the kind of record it is narrowed to. */
export function searchHref(home: string, { words, kind }: { words: string; kind?: string }): string {
  return `${home}?q=${encodeURIComponent(words)}${kind === undefined ? '' : `&kind=${kind}`}`;
}
