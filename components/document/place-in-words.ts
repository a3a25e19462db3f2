import { SENTENCE_PARTS, type SentenceRecord } from '@/lib/domain/document/sentence';

/** "Sentence 12, response 5". */
export function placeInWords({ position, part, ref }: SentenceRecord): string {
  const where = SENTENCE_PARTS[part].toLowerCase();
  return `Sentence ${position}, ${where}${ref === null ? '' : ` ${ref}`}`;
}
