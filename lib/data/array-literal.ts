/** What needs no quotation marks: numbers, days and ids. The word NULL does, so words always have them. */
const PLAIN = /^[\d-][\w.+-]*$/;

function element(value: string | number | null): string {
  if (value === null) return 'NULL';
  const text = String(value);
  return PLAIN.test(text) ? text : `"${text.replaceAll(/["\\]/g, '\\$&')}"`;
}

/** An array as PostgreSQL writes it (documentation, 8.15.6), to be sent as one text and read there by its type. */
export const arrayLiteral = (values: readonly (string | number | null)[]): string =>
  `{${values.map(element).join(',')}}`;
