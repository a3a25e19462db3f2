import { moveDocumentImport } from '@/lib/data/inspections/document-imports';
import {
  findUncoveredDocumentBody,
  findUncoveredDocumentImport,
} from '@/lib/data/uncovered/imports/document-imports';
import { NO_DETAILS } from '@/lib/domain/inspections/document-import';
import { Refusal } from '@/lib/domain/refusal';
import { readDocumentFile } from '@/lib/importing/document/files/read-document-file';
import { findPieces } from '@/lib/importing/document/response-document';
import { findInspectorates } from '@/lib/importing/pieces/find-inspectorates';

const HALF_A_PAIR = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** PostgreSQL keeps no such character, and no word has one; half a pair is no character at all. */
const withoutNul = (text: string): string => text.replaceAll('\u0000', '').replace(HALF_A_PAIR, '\uFFFD');

const isRichText = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '{\\rtf';

async function readWords(id: string) {
  const body = await findUncoveredDocumentBody(id);
  if (!body) throw new Refusal('not-found', 'We no longer have the file. Upload it again.');
  if (isRichText(body))
    throw new Refusal(
      'unusable-input',
      'This is an RTF file. Open it in Word, save it as .docx, and upload that.',
    );
  const { text, furniture } = await readDocumentFile(body);
  return { text: withoutNul(text), furniture };
}

/**
 * Reads a document that has come in: its words, what belongs to its pages, and what its pieces are. What cannot be read is
 * kept as refused, with the sentence. Its file is let go then. A second time it has no effect.
 */
export async function readDocument(id: string): Promise<void> {
  const received = await findUncoveredDocumentImport(id);
  if (received?.state !== 'received') return;
  const move = { from: ['received'] } as const;
  try {
    const { text, furniture } = await readWords(id);
    const { pieces, title } = findPieces(text);
    const details = {
      ...NO_DETAILS,
      ...{ title: title.title, publishedOn: title.publishedOn },
      ...{ respondent: title.respondent, respondedOn: title.respondedOn },
      inspectorates: findInspectorates(text),
    };
    const set = { text, furniture, pieces, details, body: null };
    await moveDocumentImport(id, { ...move, to: 'ready' }, set);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await moveDocumentImport(id, { ...move, to: 'refused' }, { problem: error.sentence, body: null });
  }
}
