import { type Day, formatDay } from '@/lib/domain/day';

const DATED =
  /^(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}: /;

/** A source in words, and the address in it where there is one: a page links to it, a picture leaves it out. */
export function sourceParts(source: string): { words: string; url: string | null } {
  const url = /https?:\/\/[^\s)]+/.exec(source)?.[0] ?? null;
  const words = source.replace(/:? ?https?:\/\/[^\s)]+/, '').replace(/\.$/, '');
  return { words, url };
}

/**
 * "6 May 2021: new guidance": a note with its day. Words that begin with a day or a month of their own keep that alone: where
 * the source gives only a month, the day that the note is drawn at would claim more than it says.
 */
export function datedWords({ date, words }: { date: Day; words: string }): string {
  return DATED.test(words) ? words : `${formatDay(date)}: ${words}`;
}
