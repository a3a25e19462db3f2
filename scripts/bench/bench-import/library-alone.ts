import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { SaxesParser } from 'saxes';

/** What the libraries do with the same file, and nothing of ours: its cells as text, or the events of its XML. */
const ALONE: Readonly<Record<string, (bytes: Uint8Array) => unknown>> = {
  CSV: (bytes) => parse(Buffer.from(bytes)),
  XLSX: (bytes) => readXlsx(bytes),
  ODS: (bytes) => {
    const content = unzipSync(bytes)['content.xml'];
    const parser = new SaxesParser({ xmlns: false, position: false });
    parser.write(strFromU8(content ?? new Uint8Array())).close();
  },
};

/** The time of the processor that the library alone takes for a file, in seconds. */
export async function libraryAlone(kind: string, bytes: Uint8Array): Promise<number> {
  const before = process.cpuUsage();
  await ALONE[kind]?.(bytes);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000_000;
}
