import type { Day } from '@/lib/domain/day';
import type { Cadence } from '@/lib/domain/promises/promise';
import { sentencesIn } from '../../sentences/sentences-in';
import type { ReadResponse } from '../response-document';
import type { Voice } from '../voices';
import { readCadence } from './read-cadence';
import { readDueDate } from './read-due-date';

/** A sentence of a response that may promise something. A suggestion: a person accepts, changes or refuses it. */
export type SuggestedPromise = {
  ref: string;
  /** The sentence as it stands in the response. */
  quote: string;
  /** Why it was suggested, in words for the person who decides. */
  because:
    | 'It says what will be done.'
    | 'It says that something is under way.'
    | 'It says how often something happens.';
  cadence: Cadence;
  dueOn: Day | null;
  voice: Voice;
};

const WILL =
  /\b(?:will|shall|going to|intends? to|plans? to|propose[sd]? to|commit(?:s|ted)? to|undertakes? to|agreed to|have asked|has asked)\b/i;
/** What follows by itself, what is hoped for, and what would be so if, is no promise. */
const ONLY_EXPECTS =
  /\bwill (?:help|then have to|also give|mean|allow|enable|ensure that it|only|always be|depend|remain|vary)\b|\bhoped\b|\bif\b[^.]{0,80}\bwill\b/i;
const UNDER_WAY =
  /\b(?:(?:are|is|am) (?:currently |also |now |still )?(?:in the process of|working (?:on|with|to|towards)|setting up|organising|developing|reviewing|recruiting|introducing|piloting|taking part|seeking|looking (?:at|to)))\b/i;
const HAPPENS =
  /\b(?:hold|holds|held|meets?|meetings?|attend|attends|review|reviews|reviewed|report|reports|publish|publishes|monitor|monitors|discuss(?:ed)?|panel|audit)\b/i;

function whyPromise(sentence: string): SuggestedPromise['because'] | null {
  if (WILL.test(sentence) && !ONLY_EXPECTS.test(sentence)) return 'It says what will be done.';
  if (UNDER_WAY.test(sentence)) return 'It says that something is under way.';
  return readCadence(sentence) !== null && HAPPENS.test(sentence)
    ? 'It says how often something happens.'
    : null;
}

/**
 * The sentences of a response that say what will be done, what is under way or what happens regularly. Words are those of the
 * response; a date is given only where the sentence itself names one.
 */
export function suggestPromises({ ref, voice, text }: Omit<ReadResponse, 'position'>): SuggestedPromise[] {
  return sentencesIn(text).flatMap(({ start, end }) => {
    const quote = text.slice(start, end);
    const because = whyPromise(quote);
    if (because === null) return [];
    return [{ ref, quote, because, cadence: readCadence(quote) ?? 'once', dueOn: readDueDate(quote), voice }];
  });
}
