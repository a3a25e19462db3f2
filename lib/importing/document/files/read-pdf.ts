import { getDocumentProxy } from 'unpdf';
import { Refusal } from '@/lib/domain/refusal';
import { type DocumentText, joinBlocks, listFurniture } from './blocks';
import { partFurniture } from './pdf-furniture';
import { linesOfPage, type PdfLine, type PdfRun } from './pdf-lines';
import { paragraphsOf } from './pdf-paragraphs';

/** An inspection report has 100 pages; one of 300 is read in seconds. */
const MOST_PAGES = 600;

const refuse = (sentence: string): never => {
  throw new Refusal('unusable-input', sentence, 'file');
};

type Pages = Awaited<ReturnType<typeof getDocumentProxy>>;

async function open(bytes: Uint8Array): Promise<Pages> {
  try {
    // The reader takes the bytes away from whoever hands them over, so it is given a copy.
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  } catch {
    return refuse('We could not read this PDF: it is damaged. Print it to a new PDF, and try again.');
  }
}

async function linesOf(pages: Pages, page: number): Promise<PdfLine[]> {
  const sheet = await pages.getPage(page);
  const { items } = await sheet.getTextContent();
  sheet.cleanup();
  const runs = items.flatMap((item): PdfRun[] => {
    if (!('str' in item)) return [];
    const [, , , height = 0, x = 0, y = 0] = item.transform.map(Number);
    return [{ text: item.str, x, y, width: item.width, height: Math.abs(height) || item.height }];
  });
  return linesOfPage(page, runs);
}

/**
 * The words of a PDF, in paragraphs again. What repeats at the edges of its pages is left out, and listed.
 * @throws Refusal for a damaged file, for more than 600 pages, and for pictures of pages, which hold no words.
 */
export async function readPdf(bytes: Uint8Array): Promise<DocumentText> {
  const pages = await open(bytes);
  try {
    if (pages.numPages > MOST_PAGES)
      refuse(
        `This PDF has ${pages.numPages} pages. Give only the part that you need, up to ${MOST_PAGES} pages.`,
      );
    const lines: PdfLine[][] = [];
    for (let page = 1; page <= pages.numPages; page += 1) lines.push(await linesOf(pages, page));
    const { words, furniture } = partFurniture(lines);
    const text = joinBlocks(paragraphsOf(words.flat()));
    if (text === '')
      refuse(
        'This PDF holds pictures of pages and no words. Paste the words instead, or give a PDF whose words can be selected.',
      );
    return { text, furniture: listFurniture(furniture) };
  } finally {
    await pages.destroy();
  }
}
