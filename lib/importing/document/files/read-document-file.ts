import { Refusal } from '@/lib/domain/refusal';
import { kindOfArchive } from '../../evidence/archive';
import { assertQuietPdf } from '../../evidence/pdf';
import type { DocumentText } from './blocks';
import { readHtml } from './html-blocks';
import { partTextFurniture } from './text-furniture';

const MEGABYTE = 1024 * 1024;
/** In megabytes, of any kind of document. */
export const LARGEST_DOCUMENT = 25;
/** Of plain text and web pages: a report of 100 pages is 0.3 MB of words. */
const LARGEST_TEXT = 5 * MEGABYTE;

const ACCEPTED = 'a Word document (.docx), a PDF, a web page (.html) or plain text (.txt or .md)';

const refuse = (sentence: string): never => {
  throw new Refusal('unusable-input', sentence, 'file');
};

const beginsWith = (bytes: Uint8Array, signature: string): boolean =>
  Buffer.from(bytes.subarray(0, signature.length)).toString('latin1') === signature;

function decode(bytes: Uint8Array): string {
  if (bytes.length > LARGEST_TEXT)
    refuse('This text is larger than 5 MB. Keep only the words of the document, and try again.');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!/[\u0000-\u0008\u000E-\u001F]/.test(text)) return text;
  } catch {
    // Said below: it is neither one of the other kinds nor text.
  }
  return refuse(`We cannot take this file. It must be ${ACCEPTED}; text must be saved as UTF-8.`);
}

const LOOKS_LIKE_HTML =
  /^\s*(?:<!--[^]{0,2000}?-->\s*)*<(?:!doctype html|html|head|body|main|article|div|h1|p)\b/i;

/** Their libraries are loaded by who needs them. */
async function readByKind(bytes: Uint8Array): Promise<DocumentText> {
  if (beginsWith(bytes, '%PDF-')) {
    assertQuietPdf(bytes);
    return (await import('./read-pdf')).readPdf(bytes);
  }
  if (beginsWith(bytes, 'PK\u0003\u0004')) {
    const kind = await kindOfArchive(bytes);
    if (kind === 'docx') return (await import('./read-docx')).readDocx(bytes);
    return refuse(`We cannot take this file. It must be ${ACCEPTED}.`);
  }
  const text = decode(bytes);
  return LOOKS_LIKE_HTML.test(text.slice(0, 5000)) ? readHtml(text) : { text, furniture: [] };
}

/**
 * The words of a report or a response, whatever it came as; the kind is told by the bytes, not by the name. Line ends of plain
 * text are left as they are.
 * @throws Refusal 'unusable-input' in words, for the field "file": another kind, a password, scripts, a bomb, no words.
 */
export async function readDocumentFile(bytes: Uint8Array): Promise<DocumentText> {
  if (bytes.length === 0) refuse('This file is empty. Select another one.');
  if (bytes.length > LARGEST_DOCUMENT * MEGABYTE)
    refuse(`The file must be ${LARGEST_DOCUMENT} MB or smaller.`);
  const read = partTextFurniture(await readByKind(bytes));
  if (!/[\p{L}\p{N}]/u.test(read.text)) refuse('There are no words in this file. Select another one.');
  return read;
}
