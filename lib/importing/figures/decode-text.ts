import { Refusal } from '@/lib/domain/refusal';

const startsWith = (bytes: Uint8Array, ...first: number[]) =>
  first.every((byte, index) => bytes[index] === byte);

/**
 * The text of a CSV file, whoever saved it: UTF-8 with or without its mark, UTF-16 as spreadsheets write "Unicode
 * text", and otherwise Windows-1252, in which older office programs save.
 * @throws Refusal when the bytes are no text.
 */
export function decodeText(bytes: Uint8Array): string {
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) {
    throw new Refusal(
      'unusable-input',
      'This file is not a table of figures that can be read. Save it as CSV, XLSX or ODS, and try again.',
    );
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
