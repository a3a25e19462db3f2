/** An element's tag and its attributes, as they are in a piece of HTML. */
export type Element = { tag: string } & Record<string, string | undefined>;

/** Every opening tag of some HTML, in order. Enough for what React writes; no parser of other people's pages. */
export function elements(html: string): Element[] {
  return [...html.matchAll(/<([a-z][a-z0-9]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>/gi)].map(
    ([, tag = '', attributes = '']) => ({
      ...Object.fromEntries(
        [...attributes.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [
          name,
          value,
        ]),
      ),
      tag: tag.toLowerCase(),
    }),
  );
}

/** The first element with this tag. */
export function first(html: string, tag: string): Element | undefined {
  return elements(html).find((element) => element.tag === tag);
}

/** What a person reads: the text without its tags. */
export function words(html: string): string {
  return html
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
