import type { Day } from '@/lib/domain/day';
import type { Cadence } from '@/lib/domain/promises/promise';
import type { Voice } from '@/lib/domain/promises/response';
import type { Addressee } from '@/lib/domain/recommendations/dials';

type Decision = { decision: 'accepted' | 'refused' };

/** What a person decided of a part that was suggested. `suggested`: its words as the rules found them, by which it is known. */
type PartDecision = Decision & {
  kind: 'part';
  recommendation: string;
  suggested: string;
  text: string;
  addressedTo: Addressee;
};

/** What a person decided of a promise that was suggested. `suggested`: the sentence of the response. */
type PromiseDecision = Decision & {
  kind: 'promise';
  recommendation: string;
  voice: Voice;
  suggested: string;
  promise: string;
  /** Slugs of bodies. */
  owners: string[];
  cadence: Cadence;
  dueOn: Day | null;
};

export type SuggestionDecision = PartDecision | PromiseDecision;

/** A part or a promise that was suggested, with what was decided; null while nobody has. */
export type Suggestion<Made> = {
  /** Its place among those of its kind, from 0, in the order of the document. */
  which: number;
  /** What it would be if it were accepted as it is. */
  made: Made;
  decision: SuggestionDecision['decision'] | null;
  /** Why it was suggested, in a sentence; null where there is nothing to say. */
  because: string | null;
};

export type SuggestedPart = Omit<PartDecision, 'decision'>;
export type SuggestedPromise = Omit<PromiseDecision, 'decision'>;
export type Suggestions = { parts: Suggestion<SuggestedPart>[]; promises: Suggestion<SuggestedPromise>[] };

/** What tells one suggestion from another. */
type Suggested = {
  kind: SuggestionDecision['kind'];
  recommendation: string;
  suggested: string;
  voice?: Voice;
};

/** True where both are of the same words of the same recommendation and voice. */
export const isSameSuggestion = (one: Suggested, other: Suggested): boolean =>
  one.kind === other.kind &&
  one.recommendation === other.recommendation &&
  one.suggested === other.suggested &&
  one.voice === other.voice;

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** "5a", "5b"; the recommendation’s own reference where it has 1 part. */
export const partRef = (recommendation: string, index: number, of: number): string =>
  of === 1 ? recommendation : `${recommendation}${LETTERS[index] ?? `-${index + 1}`}`;
