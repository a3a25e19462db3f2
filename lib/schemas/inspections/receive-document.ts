import { z } from 'zod';
import {
  LARGEST_DOCUMENT,
  LONGEST_PASTED,
  TOO_LARGE_A_DOCUMENT,
} from '@/lib/domain/inspections/document-import';
import { typedText } from '@/lib/schemas/fields/typed-text';
import { inspectionSlug } from '@/lib/schemas/record-place';

const isFile = (sent: unknown): sent is File => sent instanceof File && sent.size > 0;

/** A browser sends a file without a name where none was selected. */
const file = z
  .unknown()
  .optional()
  .transform((sent) => (isFile(sent) ? sent : null))
  .refine((sent) => sent === null || sent.size <= LARGEST_DOCUMENT, TOO_LARGE_A_DOCUMENT);

/** The words of a document as they were pasted. Where a PDF is copied, a new page is a character of its own: a new line here. */
const words = z
  .string()
  .max(LONGEST_PASTED, `Paste ${LONGEST_PASTED.toLocaleString('en-GB')} characters or fewer`)
  .default('')
  .overwrite((text) => text.replaceAll('\f', '\n'))
  .pipe(typedText(undefined, 'These words have characters that cannot be seen. Upload the document instead'));

const ASK = 'Select a file, or paste the words of the document';
const ONE_OF_BOTH = 'Select a file or paste words, not both';

/** A report or a response as it comes in: a file, or its words. */
export const receiveDocumentForm = z
  .object({
    file,
    words,
    inspection: z
      .union([z.literal(''), inspectionSlug], 'Select an inspection')
      .optional()
      .transform((slug) => slug || null),
  })
  .superRefine((sent, context) => {
    if (sent.file === null && sent.words === '')
      context.addIssue({ code: 'custom', path: ['file'], message: ASK });
    if (sent.file !== null && sent.words !== '')
      context.addIssue({ code: 'custom', path: ['words'], message: ONE_OF_BOTH });
  });
export type ReceiveDocumentInput = z.output<typeof receiveDocumentForm>;

/** A document on its way in. */
export const documentForm = z.object({ id: z.uuid() });
export type DocumentInput = z.output<typeof documentForm>;
