import { DATE_WORDS } from './days-in-words';
import { firstAsking } from './marks/asks';

const OPENING_CHARACTERS = 200;
const IMMEDIATELY = /^immediately\b|^[^.,:;]{0,80}\bdo this immediately\s*:/i;
const BY_A_DAY = new RegExp(`^by (?:${DATE_WORDS}|(?:the end of )?(?:[A-Z][a-z]{2,8} )?\\d{4})\\b`, 'i');
const WITHIN_A_TIME =
  /^within (?:the next )?(?:\d{1,3}|[a-z]+(?:-[a-z]+)?) (?:working )?(?:days?|weeks?|months?|years?)\b/i;

/** Words that a day can belong to instead: "incidents recorded by 31 March 2025". */
const ENDS_BY_A_DAY = new RegExp(`(?<!ed )\\b(by ${DATE_WORDS})\\.?$`, 'i');

/**
 * The timing words of a recommendation: 'Immediately', or "By 31 January 2025" and "Within six months" as they are
 * written, or null. Only the opening counts, of the recommendation or of its first sentence that asks, or a day with which
 * that sentence ends: a time in the middle of the words may belong to something else.
 */
export function findTiming(recommendation: string): string | null {
  const asking = firstAsking(recommendation);
  return readOpening(recommendation) ?? readOpening(asking) ?? ENDS_BY_A_DAY.exec(asking)?.[1] ?? null;
}

function readOpening(words: string): string | null {
  const opening = words.slice(0, OPENING_CHARACTERS).trimStart();
  if (IMMEDIATELY.test(opening)) return 'Immediately';
  return BY_A_DAY.exec(opening)?.[0] ?? WITHIN_A_TIME.exec(opening)?.[0] ?? null;
}
