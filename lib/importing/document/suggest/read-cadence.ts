import type { Cadence } from '@/lib/domain/promises/promise';

/** In this order: "every two months" holds "months", and "twice yearly" holds "yearly". */
const WORDS: readonly (readonly [Cadence, RegExp])[] = [
  ['two-monthly', /\b(?:bi-?monthly|every (?:other|second) month|every (?:2|two) months)\b/i],
  [
    'twice-yearly',
    /\b(?:twice[ -](?:yearly|a year|per year)|bi-?annual(?:ly)?|six-monthly|every (?:6|six) months)\b/i,
  ],
  ['weekly', /\b(?:weekly|every week|each week)\b/i],
  ['monthly', /\b(?:monthly|every month|each month)\b/i],
  ['quarterly', /\b(?:quarterly|every quarter|each quarter|every (?:3|three) months)\b/i],
  ['yearly', /\b(?:annual(?:ly)?|yearly|every year|each year|every (?:12|twelve) months)\b/i],
];

/**
 * How often a sentence says that something happens, or null. "Bi-monthly" is read as every 2 months, as offices use it; a
 * person confirms it.
 */
export const readCadence = (sentence: string): Cadence | null =>
  WORDS.find(([, pattern]) => pattern.test(sentence))?.[0] ?? null;
