import { toDisplayText } from '@/lib/domain/display-text';
import { labels } from '@/lib/domain/labels';

/** Where in the document a sentence is. The block of titles before the first words is not made of sentences. */
export const SENTENCE_PARTS = labels({
  intro: 'Introduction',
  heading: 'Heading',
  recommendation: 'What inspectors asked',
  preamble: 'Before the responses',
  response: 'Response',
  closing: 'Closing words',
  unplaced: 'Words without a place',
});
export type SentencePart = keyof typeof SENTENCE_PARTS;

/** Where a sentence is in the stored text of its document, as offsets, and which recommendation it is about. */
export type SentencePlace = {
  part: SentencePart;
  /** As the document writes it: "5", or "10 and 22" where one answer serves both. Null outside a recommendation. */
  ref: string | null;
  start: number;
  end: number;
};

/** The office's word that a sentence needs no record. `by` is null where it came with the service and nobody has agreed. */
type NotNeeded = { reason: string; by: string | null };

/** One sentence of a response document. `position` counts from 1 in the order of the document. */
export type SentenceRecord = SentencePlace & {
  id: string;
  position: number;
  text: string;
  notNeeded: NotNeeded | null;
  version: number;
};

/** The words of a sentence as a page shows them by themselves: without the mark of the list that it opens an item of. */
export const wordsOf = ({ text }: Pick<SentenceRecord, 'text'>): string =>
  toDisplayText(text).replace(/^[-–—•*]\s+/, '');

/** True for a sentence of the response to this recommendation. */
export const answersTo = (
  { part, ref }: Pick<SentenceRecord, 'part' | 'ref'>,
  recommendation: string,
): boolean => part === 'response' && (ref?.split(' and ') ?? []).includes(recommendation);
