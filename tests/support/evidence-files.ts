import { strToU8, zipSync } from 'fflate';

/*
 * Files of evidence made for tests, harmless and hostile, each as small as it can be.
 */

const TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';

/** An office document of these parts. */
export const archive = (parts: Record<string, string>): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
      // The same bytes whenever it is made.
      mtime: new Date('2000-01-01T00:00:00'),
    }),
  );

export const docx = (more: Record<string, string> = {}): Uint8Array<ArrayBuffer> =>
  archive({ '[Content_Types].xml': TYPES, 'word/document.xml': '<w:document/>', ...more });

export const xlsx = (): Uint8Array<ArrayBuffer> =>
  archive({ '[Content_Types].xml': TYPES, 'xl/workbook.xml': '<workbook/>' });

export const ods = (): Uint8Array<ArrayBuffer> =>
  archive({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' });

/** A PDF of one empty page, with `more` among its objects. */
export const pdf = (more = ''): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    Buffer.from(
      `%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n${more}\n%%EOF\n`,
      'latin1',
    ),
  );

/** As a browser sends it. */
export const fileOf = (bytes: Uint8Array<ArrayBuffer>, name: string): File => new File([bytes], name);
