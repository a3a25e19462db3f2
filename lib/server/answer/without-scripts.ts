import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { accepts } from './accepted-coding';
import { type ChooseRewrite, isHtml } from './rewrite-html';

/** Next writes every "<" inside a script as \u003c, so a script ends at the first end tag. */
const SCRIPTS = /<script\b[^>]*>.*?<\/script>|<link\b[^>]*\bas="script"[^>]*>/gs;

/** Pages are made anew for each reader: this takes milliseconds, the highest quality would take a second. */
const QUICKLY = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

/**
 * Takes every script out of the page that Next answers with, and packs what remains. To be used where the page has nothing
 * to run: it is the same page, and its content policy forbids scripts as well. Answers that are no HTML stay as they are.
 * To be made before Next reads the request, which must pack nothing: what is packed cannot be read.
 */
export function withoutScripts(request: IncomingMessage): ChooseRewrite {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  delete request.headers['accept-encoding'];
  return (answer) => {
    if (!isHtml(answer)) return null;
    return (page) => (page.length > 0 ? pack(takeOut(page), accepted, answer) : page);
  };
}

const takeOut = (page: Buffer): Buffer => Buffer.from(page.toString('utf8').replace(SCRIPTS, ''));

function pack(page: Buffer, accepted: string, answer: ServerResponse): Buffer {
  const coding = ['br', 'gzip'].find((one) => accepts(accepted, one));
  answer.setHeader('vary', [answer.getHeader('vary') ?? [], 'Accept-Encoding'].flat().map(String));
  if (!coding) return page;
  answer.setHeader('content-encoding', coding);
  return coding === 'br' ? brotliCompressSync(page, QUICKLY) : gzipSync(page);
}
