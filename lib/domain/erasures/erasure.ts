type Person = { id: string; name: string };

/** That one person asked to take personal data out of the whole record, and what became of it. */
export type ErasureRecord = {
  id: string;
  /** The words, until it is decided or given up; null for files, and afterwards. */
  words: string | null;
  /** A keyed hash of the words, as 64 hexadecimal digits; null for files. */
  fingerprint: string | null;
  evidenceId: string | null;
  reason: string;
  askedBy: Person;
  /** When they first looked where it stands, as an ISO instant. */
  lookedAt: string;
  /** When they asked a second person; null while they are still looking. */
  askedAt: string | null;
  givenUpAt: string | null;
  decision: { by: Person; at: string; isAgreed: boolean; reason: string } | null;
};

/** A column of the record that holds the words, and in how many of its rows. */
export type PlaceOfWords = {
  /** "public.evidence" */
  place: string;
  field: string;
  canGo: boolean;
  rows: number;
  /** Of the first 20 rows. */
  ids: readonly string[];
};

export type ErasureState = 'looking' | 'asked' | 'given-up' | 'done' | 'refused';

export const ERASURE_STATES: Record<ErasureState, string> = {
  looking: 'Not asked yet',
  asked: 'Waiting for a second person',
  'given-up': 'Given up',
  done: 'Taken out',
  refused: 'Not taken out',
};

/** Where it stands. */
export function stateOf({ askedAt, givenUpAt, decision }: ErasureRecord): ErasureState {
  if (givenUpAt !== null) return 'given-up';
  if (decision) return decision.isAgreed ? 'done' : 'refused';
  return askedAt === null ? 'looking' : 'asked';
}

/** Why a second person cannot be asked, or null: the words are nowhere, or stand where nothing is ever changed. */
export function whyNotAsk(erasure: ErasureRecord, places: readonly PlaceOfWords[]): string | null {
  if (stateOf(erasure) !== 'looking') return 'This was asked or given up already.';
  if (erasure.evidenceId !== null) return null;
  if (places.length === 0) return 'These words stand nowhere in the record.';
  const stuck = places.filter(({ canGo }) => !canGo);
  if (stuck.length === 0) return null;
  return stuck.some(({ place, field }) => place === 'public.evidence_file' && field === 'body')
    ? 'A file of evidence holds these words. Take that file out first.'
    : 'These words stand in something that cannot be changed: see below. Use longer words, or speak to whoever runs this service.';
}

/** Why this person may not decide, or null. Nobody takes anything out alone. */
export function whyNotDecide(erasure: ErasureRecord, actorId: string): string | null {
  if (stateOf(erasure) !== 'asked') return 'Nobody asks for this any more.';
  return erasure.askedBy.id === actorId ? 'You asked for this yourself. Another person must decide.' : null;
}
