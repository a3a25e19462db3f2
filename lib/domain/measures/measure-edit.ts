import type { Day } from '@/lib/domain/day';
import { DISCLOSURE_RULES, isLooser } from '@/lib/domain/disclosure/disclosure';
import { describeDaySet } from '@/lib/domain/figures/due/expected-figures';
import { LONGEST_WAIT } from '@/lib/domain/figures/due/figures-due';
import { DIRECTIONS, FREQUENCIES } from '@/lib/domain/figure';
import type { MeasureRecord } from './measure-record';
import { refusalOf } from '@/lib/domain/permissions';

/** What people may change of a measure. Its unit, its basis and its periods are not among it: figures are counted in them. */
export type MeasureWords = Pick<
  MeasureRecord,
  | 'title'
  | 'definition'
  | 'numerator'
  | 'denominator'
  | 'source'
  | 'scope'
  | 'caution'
  | 'reading'
  | 'direction'
  | 'frequency'
  | 'figuresDueAfter'
  | 'disclosureRule'
>;

/** One thing that changed, in words. `from` is null where there was nothing before. */
export type MeasureEdit = { label: string; from: string | null; to: string };

/** Stands for words that were left out. */
export const NOTHING_WRITTEN = 'Nothing written';

/** A rule that has since left our list is shown under its own name, and the figures are then covered as strictly as can be. */
export function describeDisclosureRule(name: string): string {
  const known: Readonly<Record<string, string>> = DISCLOSURE_RULES;
  return known[name] ?? name;
}

/** What each of them is called. */
export const MEASURE_WORDS: Readonly<Record<keyof MeasureWords, string>> = {
  title: 'Title',
  definition: 'What it is',
  numerator: 'Number counted',
  denominator: 'Out of',
  source: 'Who holds the figures',
  scope: 'What it covers',
  caution: 'What to know before using the figures',
  reading: 'What a rise or a fall may mean',
  direction: 'Which way is good',
  frequency: 'How often',
  figuresDueAfter: 'When figures are due',
  disclosureRule: 'How small numbers are hidden',
};

/** The order of the form. */
export const MEASURE_FIELDS = [
  'title',
  'definition',
  'numerator',
  'denominator',
  'source',
  'scope',
  'caution',
  'reading',
  'direction',
  'frequency',
  'figuresDueAfter',
  'disclosureRule',
] as const satisfies readonly (keyof MeasureWords)[];

/** Everything that may be changed of a measure, as people read it, in the order of the form. */
export function describeMeasureWords(words: MeasureWords): { label: string; value: string }[] {
  const values: Record<keyof MeasureWords, string | null> = {
    ...words,
    direction: DIRECTIONS[words.direction],
    frequency: FREQUENCIES[words.frequency],
    figuresDueAfter: describeDaySet(words.figuresDueAfter),
    disclosureRule: describeDisclosureRule(words.disclosureRule),
  };
  return MEASURE_FIELDS.map((field) => ({
    label: MEASURE_WORDS[field],
    value: values[field] ?? NOTHING_WRITTEN,
  }));
}

/** What differs, in the order of the form; empty when nothing does. */
export function editsBetween(before: MeasureWords, after: MeasureWords): MeasureEdit[] {
  const old = describeMeasureWords(before);
  return describeMeasureWords(after).flatMap(({ label, value }, index) => {
    const from = old[index]?.value ?? null;
    return from === value ? [] : [{ label, from, to: value }];
  });
}

export type EditObjection = { field: keyof MeasureWords | null; sentence: string };

/**
 * Why a measure may not be changed like this, or null. Hiding less than before is for an approver: it shows noughts to
 * people outside the office, and cannot be taken back once somebody has read them.
 */
export function whyNotEdit(
  before: MeasureWords,
  after: MeasureWords,
  mayLoosen: boolean,
): EditObjection | null {
  if (editsBetween(before, after).length === 0) {
    return { field: null, sentence: 'Nothing was changed, so there is nothing to save.' };
  }
  if (isLooser(before.disclosureRule, after.disclosureRule) && !mayLoosen) {
    return {
      field: 'disclosureRule',
      sentence: refusalOf('measure:loosen'),
    };
  }
  const { figuresDueAfter } = after;
  if (figuresDueAfter !== null && figuresDueAfter > LONGEST_WAIT) {
    return { field: 'figuresDueAfter', sentence: `Figures must be due within ${LONGEST_WAIT} days` };
  }
  return null;
}

/** The day from which less is hidden than before: today, the day it was, or none where the rule is as strict again. */
export function loosenedOn(
  before: MeasureWords & { disclosureLoosenedOn: Day | null },
  rule: string,
  today: Day,
): Day | null {
  if (isLooser(before.disclosureRule, rule)) return today;
  return isLooser(rule, before.disclosureRule) ? null : before.disclosureLoosenedOn;
}

/** What was done to a measure, in the words of its history. */
export const MEASURE_CHANGES = {
  edited: 'Description changed',
  corrected: 'Description corrected',
  'links-changed': 'Linked recommendations changed',
  'target-set': 'Target set',
  'note-added': 'Note added',
  'note-withdrawn': 'Note withdrawn',
} as const;
export type MeasureChangeKind = keyof typeof MEASURE_CHANGES;

/**
 * One line of a measure's history. `changed` names the parts. The words before and after, who and why are the office's:
 * words that were taken out may have been taken out because they told too much.
 */
export type MeasureChange = {
  id: string;
  kind: MeasureChangeKind;
  changed: string[];
  recordedAt: string;
  office: { by: string; reason: string; edits: MeasureEdit[] } | null;
};

/** What decides which cases a measure counts. The other words say what to think of them. */
const COUNTED_BY = ['definition', 'numerator', 'denominator', 'scope'] as const;

/** True where other cases are counted after a change, so that what was approved of how they are counted was about others. */
export const countsAnew = (before: MeasureWords, after: MeasureWords): boolean =>
  COUNTED_BY.some((field) => before[field] !== after[field]);
