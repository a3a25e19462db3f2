import type { SentenceRecord } from './sentence';

/** The response to an inspection as it was received, with its sentences in order. */
export type DocumentRecord = {
  id: string;
  fileName: string;
  /** Of the text as received. */
  sha256: string;
  importedAt: string;
  sentences: SentenceRecord[];
};
