import type { BoundFields, FormWords } from '@/components/forms/bound-fields';
import { MEASURE_WORDS, type MeasureWords } from '@/lib/domain/measures/measure-edit';

const HINTS: Partial<Record<keyof MeasureWords, string>> = {
  definition: '1 or 2 sentences in plain words. Everybody reads them first.',
  numerator: 'Leave this empty if nothing is counted.',
  denominator: 'Leave this empty if the figure is not a share of anything.',
  source: 'An organisation or a team, not a person’s name.',
  scope: 'Which offences, which people, which area.',
  caution: 'Shown above the figures. Optional.',
  reading: 'What else a rise or a fall could mean, besides success. Optional.',
  direction: 'It decides whether an unusual change is called an improvement or a concern.',
  figuresDueAfter:
    'How many days after the end of a period. Leave this empty to use our usual rule. Figures that are due are listed on Today.',
};

const HIDING_LESS =
  'Hiding less than before shows zeros to people outside the office. Every edition’s checklist says so for as long as it lasts.';
const ONLY_STRICTER = 'You can choose a stricter rule. Only an approver may hide less than before.';

/** What the form for a measure asks, under the names its parts have everywhere. */
export function editFields(mayLoosen: boolean): FormWords<keyof MeasureWords> {
  const asked = (field: keyof MeasureWords) => ({ label: MEASURE_WORDS[field], hint: HINTS[field] });
  return {
    title: asked('title'),
    definition: asked('definition'),
    numerator: asked('numerator'),
    denominator: asked('denominator'),
    source: asked('source'),
    scope: asked('scope'),
    caution: asked('caution'),
    reading: asked('reading'),
    direction: asked('direction'),
    frequency: asked('frequency'),
    figuresDueAfter: asked('figuresDueAfter'),
    disclosureRule: {
      label: MEASURE_WORDS.disclosureRule,
      hint: mayLoosen ? HIDING_LESS : ONLY_STRICTER,
    },
  };
}

/** The fields of that form, for its parts, and what is saved. */
export type EditFields = { fields: BoundFields<keyof MeasureWords>; measure: MeasureWords };
