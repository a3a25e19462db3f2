import type { MeasureEdit } from './measure-edit';

/** A recommendation that a measure can speak to, with its requirements. */
export type LinkChoice = {
  id: string;
  ref: string;
  summary: string;
  requirements: readonly { id: string; ref: string; text: string }[];
};

/** What a measure speaks to, by ref. A recommendation none of whose requirements is named is spoken to as a whole. */
export type MeasureLinks = { recommendations: readonly string[]; requirements: readonly string[] };

/** What each of them is called. */
const LINK_WORDS: Readonly<Record<keyof MeasureLinks, string>> = {
  recommendations: 'Recommendations it speaks to',
  requirements: 'Only these requirements of them',
};

/**
 * What was chosen, in the order of the document, each once. Requirements of a recommendation that was not chosen are not
 * among it: the form asks for them only below a recommendation that is ticked, and a tick that is out of sight stays.
 */
export function linksInOrder(choices: readonly LinkChoice[], chosen: MeasureLinks): MeasureLinks {
  const recommendations = choices.filter(({ ref }) => chosen.recommendations.includes(ref));
  const requirements = recommendations.flatMap(({ requirements }) => requirements.map(({ ref }) => ref));
  return {
    recommendations: recommendations.map(({ ref }) => ref),
    requirements: requirements.filter((ref) => chosen.requirements.includes(ref)),
  };
}

/** What a measure speaks to, as people read it. */
export function describeMeasureLinks({ recommendations, requirements }: MeasureLinks) {
  return [
    { label: LINK_WORDS.recommendations, value: recommendations.join(', ') || 'None' },
    { label: LINK_WORDS.requirements, value: requirements.join(', ') || 'No requirement named' },
  ];
}

/** What differs, in words; empty when nothing does. Both must be in order. */
export function linkEditsBetween(before: MeasureLinks, after: MeasureLinks): MeasureEdit[] {
  const old = describeMeasureLinks(before);
  return describeMeasureLinks(after).flatMap(({ label, value }, index) => {
    const from = old[index]?.value ?? null;
    return from === value ? [] : [{ label, from, to: value }];
  });
}

/** One link of a measure, as it is kept. */
export type LinkRow = { recommendationId: string; requirementId: string | null };

/** The links that say this: one for each requirement that is named, and one for each recommendation spoken to as a whole. */
export function linkRowsOf(choices: readonly LinkChoice[], links: MeasureLinks): LinkRow[] {
  const chosen = choices.filter(({ ref }) => links.recommendations.includes(ref));
  return chosen.flatMap(({ id: recommendationId, requirements }): LinkRow[] => {
    const named = requirements.filter(({ ref }) => links.requirements.includes(ref));
    if (named.length === 0) return [{ recommendationId, requirementId: null }];
    return named.map(({ id }) => ({ recommendationId, requirementId: id }));
  });
}
