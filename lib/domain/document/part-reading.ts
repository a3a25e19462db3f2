import type { Coverage } from '@/lib/domain/promises/promise';

/** How the office reads the response to one part: whom the part is addressed to, how far it is answered, and by which words. */
export type PartReading = {
  recommendationRef: string;
  ref: string;
  /** The names of the bodies that the part is addressed to; none where nobody has said. */
  addressees: string[];
  coverage: Coverage | null;
  note: string | null;
  /** False while the wording of the part is a draft itself. */
  isPartConfirmed: boolean;
  /** Who confirmed the reading; null while it is a draft. */
  confirmedBy: string | null;
  /** The positions of its sentences in the document. */
  sentences: number[];
};

/** What prevents confirming how far the response answers a part, with the field of the form; null when nothing does. */
export function whyNotConfirmCoverage({
  coverage,
  sentences,
}: {
  coverage: Coverage;
  sentences: readonly number[];
}): { field: 'sentences'; sentence: string } | null {
  const isAnswered = coverage === 'answered' || coverage === 'part';
  if (!isAnswered || sentences.length > 0) return null;
  return { field: 'sentences', sentence: 'Select the sentences that answer this part' };
}
