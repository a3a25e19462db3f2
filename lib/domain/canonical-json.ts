/** What JSON can say without loss. */
type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * JSON with the keys of every object in alphabetical order and no spare space, so that equal values are equal bytes and
 * a hash of them can be worked out again by anybody.
 */
export function canonicalJson(value: Json): string {
  return JSON.stringify(value, sortKeys);
}

/** The same order, laid out for people to read. */
export function readableJson(value: Json): string {
  return `${JSON.stringify(value, sortKeys, 2)}\n`;
}

function sortKeys(_key: string, value: Json): Json {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
