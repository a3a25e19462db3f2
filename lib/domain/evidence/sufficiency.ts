import { labels } from '@/lib/domain/labels';

/** What an approver looks at before they accept evidence: whether it is enough to rely on. */
export const SUFFICIENCY = labels({
  relevant: 'Relevant',
  'up-to-date': 'Up to date',
  complete: 'Complete',
  accurate: 'Accurate',
});
export type SufficiencyTick = keyof typeof SUFFICIENCY;

/** What each tick says. */
export const SUFFICIENCY_MEANINGS: Readonly<Record<SufficiencyTick, string>> = {
  relevant: 'It is about what the part or the promise asks for.',
  'up-to-date': 'It shows how things are now, or in the period it says.',
  complete: 'Nothing is left out that would change what it shows.',
  accurate: 'We have no reason to doubt what it says.',
};

export const SUFFICIENCY_TICKS = [
  'relevant',
  'up-to-date',
  'complete',
  'accurate',
] as const satisfies readonly SufficiencyTick[];

/** Why evidence with these ticks cannot be accepted, or null: all 4 are needed. What is rejected may have any. */
export function whyNotSufficient(
  decision: 'accepted' | 'rejected',
  ticks: readonly SufficiencyTick[],
): string | null {
  if (decision === 'rejected' || SUFFICIENCY_TICKS.every((tick) => ticks.includes(tick))) return null;
  return 'Evidence can only be accepted when it is relevant, up to date, complete and accurate. Tick all 4, or reject it';
}

/** What the ticks are called where they are told together. */
export const SUFFICIENCY_LABEL = 'What it was found to be';

/** "Relevant, up to date, complete", or that it was found to be none of it. */
export function describeSufficiency(ticks: readonly SufficiencyTick[]): string {
  const [first, ...more] = SUFFICIENCY_TICKS.filter((tick) => ticks.includes(tick)).map(
    (tick) => SUFFICIENCY[tick],
  );
  if (first === undefined) return 'None of relevant, up to date, complete, accurate';
  return [first, ...more.map((word) => word.toLowerCase())].join(', ');
}
