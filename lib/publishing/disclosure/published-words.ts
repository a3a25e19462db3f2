import type { Basis, PeriodType, Unit } from '@/lib/domain/figure';

/*
 * The words that editions have written into their files of figures, by key. An edition is never written again, so a
 * word stays here for as long as the service is used: where a label is changed, the new word is put beside the old one.
 */

type Words<Key extends string> = Readonly<Record<Key, readonly string[]>>;

export const PUBLISHED_PERIOD_TYPES: Words<PeriodType> = {
  month: ['Month'],
  quarter: ['Quarter'],
  'half-year': ['Half-year'],
  'financial-year': ['Financial year'],
  'calendar-year': ['Calendar year'],
  'rolling-year': ['Rolling year (periods overlap)'],
  point: ['Point in time'],
};

export const PUBLISHED_BASES: Words<Basis> = {
  recorded: ['By date the offence was recorded'],
  outcome: ['By date of the outcome'],
  decision: ['By date of the decision'],
  'not-applicable': ['Not applicable'],
  'not-stated': ['Not stated by the source'],
};

export const PUBLISHED_UNITS: Words<Unit> = {
  percent: ['Per cent'],
  count: ['Count'],
  days: ['Days'],
  ratio: ['Ratio'],
  'percentage-points': ['Percentage points'],
  'yes-no': ['Yes or no'],
};

/** The key of a published word. @throws Error when no version of the service wrote it. */
export function keyOfPublished<Key extends string>(words: Words<Key>, word: string): Key {
  for (const key in words) if (words[key].includes(word)) return key;
  throw new Error(`A published file holds “${word}”, which has no meaning here`);
}
