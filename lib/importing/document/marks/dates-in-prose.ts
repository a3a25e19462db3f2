import { DATE_WORDS } from '../days-in-words';

const DAY = `(?:on )?(?:the )?(${DATE_WORDS})`;
const REPORT = '\\b(?:report|inspection|HMIC|HMICFRS|Inspectorate)\\b';

/** Sentences that date the report. None of them may speak of a response before the day. */
const PUBLISHED = [
  new RegExp(
    `${REPORT}[^.\\r\\n]{0,400}?\\bpublished(?: (?:its|the|this|our) report)?(?: by [^.\\r\\n]{1,80}?)?:? ${DAY}`,
    'i',
  ),
  new RegExp(`\\b(?:HMIC|HMICFRS)\\.? Published:? ${DAY}`, 'i'),
  new RegExp(`^Published by [^.\\r\\n]{1,80}? ${DAY}`, 'im'),
  new RegExp(`\\b(?:HMIC|HMICFRS) report of ${DAY}`, 'i'),
  new RegExp(`^(?:HMIC|HMICFRS)\\s+${DAY}$`, 'im'),
];
/** Sentences that date the response itself. */
const RESPONDED = [
  new RegExp(`\\b(?:response|comments)(?: was| were)? published:? ${DAY}`, 'i'),
  new RegExp(`\\bpublished (?:this|our|my) (?:response|reply|comments) ${DAY}`, 'i'),
  new RegExp(`^(?:our|my|the) (?:response|reply|comments): ${DAY}$`, 'im'),
];
const OF_A_RESPONSE = /\b(?:response|reply|comments|letter)\b/i;

/** The days that the front of a document gives in sentences, as written: of the report, and of the response. */
export function readDatesInProse(front: string): { published: string | null; responded: string | null } {
  return {
    published: firstDay(front, PUBLISHED, (before) => !OF_A_RESPONSE.test(before)),
    responded: firstDay(front, RESPONDED, () => true),
  };
}

function firstDay(
  text: string,
  patterns: readonly RegExp[],
  isRight: (matched: string) => boolean,
): string | null {
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (found?.[1] && isRight(found[0])) return found[1];
  }
  return null;
}
