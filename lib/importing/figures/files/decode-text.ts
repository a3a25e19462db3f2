import { Refusal } from '@/lib/domain/refusal';

const startsWith = (bytes: Uint8Array, ...first: number[]) =>
  first.every((byte, index) => bytes[index] === byte);

/** What Windows-1252 holds where Latin-1 has control characters, from 0x80 on; five places stand for nothing. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** Node's own decoder of this name reads Latin-1, and so loses every dash and every curly quotation mark. */
const decodeWindows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009F]/g, (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80] ?? character);

const isUtf16 = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff);

/** @throws Refusal when the bytes are no text. */
export function assertText(bytes: Uint8Array): void {
  if (isUtf16(bytes) || !bytes.includes(0)) return;
  throw new Refusal(
    'unusable-input',
    'This file is not a table of figures that can be read. Save it as CSV, XLSX or ODS, and try again.',
  );
}

/**
 * The text of a CSV file, whoever saved it: UTF-8 with or without its mark, UTF-16 as spreadsheets write "Unicode
 * text", and otherwise Windows-1252, in which older office programs save.
 * @throws Refusal when the bytes are no text.
 */
export function decodeText(bytes: Uint8Array): string {
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes);
  assertText(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
}
