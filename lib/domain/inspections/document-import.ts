import type { Day } from '@/lib/domain/day';
import { labels } from '@/lib/domain/labels';
import type { Piece } from './pieces';
import type { SuggestionDecision } from './suggestions';

/** Where a document stands on its way into the record. */
export const DOCUMENT_STATES = labels({
  received: 'Being read',
  ready: 'Waiting for you',
  refused: 'Could not be read',
  failed: 'Stopped',
  saved: 'Saved as drafts',
  undone: 'Undone',
  'given-up': 'Cancelled',
});
export type DocumentState = keyof typeof DOCUMENT_STATES;

/** The largest document that is taken in, in bytes. */
export const LARGEST_DOCUMENT = 25 * 1024 * 1024;
export const TOO_LARGE_A_DOCUMENT = 'The file must be 25 MB or smaller';

/** The most characters that can be pasted: a report of 300 pages has about 900,000. */
export const LONGEST_PASTED = 2_000_000;

/** What the words of a page, and not of the document, were taken out for. */
export type PageFurniture = { text: string; why: string };

/** What is known of the inspection and of the response: as found, then as a person says. */
export type DocumentDetails = {
  title: string | null;
  shortTitle: string | null;
  /** The last part of its address. */
  slug: string | null;
  inspectorates: string | null;
  publishedOn: Day | null;
  respondent: string | null;
  respondedOn: Day | null;
};

export const NO_DETAILS: DocumentDetails = {
  ...{ title: null, shortTitle: null, slug: null, inspectorates: null, publishedOn: null },
  ...{ respondent: null, respondedOn: null },
};

/** A document on its way in, without the bytes of its file. */
export type DocumentImportRecord = {
  id: string;
  /** The inspection it adds to, or that it began; null while it is to begin one. */
  inspection: { slug: string; shortTitle: string } | null;
  fileName: string;
  sha256: string;
  state: DocumentState;
  /** The words that were read; null before, and once it was saved or cancelled. */
  text: string | null;
  furniture: readonly PageFurniture[];
  pieces: readonly Piece[];
  details: DocumentDetails;
  /** What was decided of the parts and promises that were suggested. */
  suggestions: readonly SuggestionDecision[];
  /** Why it was refused or stopped, in a sentence. */
  problem: string | null;
  receivedBy: { id: string; name: string };
  receivedAt: string;
  version: number;
};
