import mammoth from 'mammoth';
import { Refusal } from '@/lib/domain/refusal';
import type { DocumentText } from './blocks';
import { readHtml } from './html-blocks';

const OPTIONS = {
  // Pictures are no words, and would be carried along as text of their own size.
  convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
  // An empty line parts 2 lists.
  ignoreEmptyParagraphs: false,
};

/**
 * The words of a Word document (.docx), with its lists and tables; headers, footers, comments and deleted words are not among
 * them. For a file that `kindOfArchive` has looked into: it refuses bombs and lies before anything is unpacked here.
 * @throws Refusal when it is damaged.
 */
export async function readDocx(bytes: Uint8Array): Promise<DocumentText> {
  const buffer = Buffer.from(bytes);
  try {
    const { value } = await mammoth.convertToHtml({ buffer }, OPTIONS);
    return readHtml(value);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(
      'unusable-input',
      'We could not read this Word document. Open it in Word, save it again as .docx, and try again.',
      'file',
    );
  }
}
