import { labels } from '@/lib/domain/labels';
import type { EvidenceStrength, EvidenceType } from '@/lib/domain/evidence/evidence';
import type { Cadence } from '@/lib/domain/promises/promise';

/** What a record made of the document can be. */
export const EXTRACT_KINDS = labels({
  evidence: 'Evidence item',
  figure: 'Stated figure',
  body: 'Body',
  link: 'Link',
  term: 'Term',
});
export type ExtractKind = keyof typeof EXTRACT_KINDS;

/** What a person has decided of it. */
export const EXTRACT_STATES = labels({ draft: 'Draft', confirmed: 'Confirmed', discarded: 'Discarded' });
export type ExtractState = keyof typeof EXTRACT_STATES;

/** What a person can correct, by kind; each kind leaves out what it does not have. */
export type ExtractWords = {
  title: string;
  detail: string | null;
  strength: EvidenceStrength | null;
  value: string | null;
  period: string | null;
  basis: string | null;
  source: string | null;
  dated: string | null;
  address: string | null;
};

/** What each of these is called, in the form and in the history. */
export const EXTRACT_WORDS = {
  title: 'Title',
  detail: 'What to know about it',
  strength: 'How much it can show',
  value: 'Value',
  period: 'Stated period',
  basis: 'Stated basis',
  source: 'Source',
  dated: 'Date given by the source',
  address: 'Address',
} as const satisfies Record<keyof ExtractWords, string>;

const FIELDS: Readonly<Record<ExtractKind, readonly (keyof ExtractWords)[]>> = {
  evidence: ['title', 'detail', 'strength'],
  figure: ['title', 'value', 'period', 'basis', 'detail'],
  body: ['title', 'detail'],
  link: ['title', 'detail', 'address'],
  term: ['title', 'detail'],
};

/** The fields that a record of this kind has; a fact that others have published has its source besides. */
export function fieldsOfExtract({
  kind,
  source,
}: Pick<ExtractRecord, 'kind' | 'source'>): readonly (keyof ExtractWords)[] {
  return source === null ? FIELDS[kind] : [...FIELDS[kind], 'source', 'dated'];
}

/** A record made of the document, or of what others have published since. */
export type ExtractRecord = ExtractWords & {
  id: string;
  kind: ExtractKind;
  recommendationRef: string | null;
  parts: string[];
  type: EvidenceType | null;
  cadence: Cadence | null;
  measureRef: string | null;
  state: ExtractState;
  decidedBy: string | null;
  reason: string | null;
  /** The evidence that was filed when it was confirmed. */
  evidenceId: string | null;
  version: number;
  /** The positions of its sentences in the document. */
  sentences: number[];
};

/** True for a fact that others have published: the document does not say it. */
export const isFollowUp = ({ sentences }: Pick<ExtractRecord, 'sentences'>): boolean =>
  sentences.length === 0;
