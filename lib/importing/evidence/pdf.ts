import { inflateSync } from 'node:zlib';
import { Refusal } from '@/lib/domain/refusal';

const MEGABYTE = 1024 * 1024;
/** Of packed objects, all together. A scanned report holds a few hundred kilobytes of them. */
const MOST_OBJECTS = 50 * MEGABYTE;

/** What runs, starts or carries something when a PDF is opened (PDF 32000-1:2008, 12.6.4, 7.11.4 and 12.7.8). */
const ACTIONS = /\/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData)\b/;

const refuse = (sentence: string): never => {
  throw new Refusal('unusable-input', sentence, 'file');
};

/** "/J#61vaScript" is "/JavaScript": any character of a name may be written by its code (7.3.5). */
const withoutCodes = (text: string): string =>
  text.replace(/#([0-9a-f]{2})/gi, (_code, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

function unpackObjects(bytes: Uint8Array, start: number, room: number): string {
  try {
    return Buffer.from(inflateSync(bytes.subarray(start), { maxOutputLength: room })).toString('latin1');
  } catch {
    return refuse(
      'We could not look into all of this PDF, so we did not take it. Print it to a new PDF, and try again.',
    );
  }
}

/** Objects may lie packed in streams of the type ObjStm (7.5.7), where a search of the file itself would miss them. */
function* packedObjects(bytes: Uint8Array, text: string): Generator<string> {
  let room = MOST_OBJECTS;
  for (const { index, 0: found } of text.matchAll(/\/ObjStm\b[^]{0,400}?stream\r?\n/g)) {
    const objects = unpackObjects(bytes, index + found.length, room);
    room -= objects.length;
    yield objects;
  }
}

const asText = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');

/**
 * All objects of a PDF as text: the file as it is, then what lies packed in it.
 * @throws Refusal where something packed cannot be looked into.
 */
export function* pdfParts(bytes: Uint8Array): Generator<string> {
  const text = asText(bytes);
  yield text;
  yield* packedObjects(bytes, text);
}

/**
 * Looks for what a PDF would do by itself. A scanner for viruses looks again where one is set up, and every file is sent as
 * an attachment: this is the first of 3 guards.
 * @throws Refusal for scripts, programs, files inside, forms that send, and a password.
 */
export function assertQuietPdf(bytes: Uint8Array): void {
  if (/\/Encrypt\b/.test(asText(bytes)))
    refuse('This PDF is protected by a password. Save a copy without one, and try again.');
  for (const part of pdfParts(bytes)) {
    if (!ACTIONS.test(withoutCodes(part))) continue;
    refuse(
      'This PDF has a script, a form that sends, or a file inside it, which can harm whoever opens it. Print it to a new PDF, and try again.',
    );
  }
}
