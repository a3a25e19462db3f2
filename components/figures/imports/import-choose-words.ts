import type { FormWords } from '@/components/forms/bound-fields';
import type { ChosenFields } from './import-chosen';

/** What the form asks that says how a file of figures is read. */
export const CHOOSE_WORDS: FormWords<keyof ChosenFields | 'saveAs'> = {
  sheet: { label: 'Which sheet?' },
  table: { label: 'Which table of the sheet?' },
  layout: { label: 'How is the file laid out?' },
  period: {
    label: 'Column of the period',
    hint: 'With the number of the quarter in another column, the financial year.',
  },
  quarter: { label: 'Column of the number of the quarter' },
  statedPeriod: {
    label: 'Or the period of the whole table',
    hint: 'For example, year ending June 2025.',
  },
  periodType: { label: 'Type of period' },
  numerator: { label: 'Number counted' },
  denominator: { label: 'Out of' },
  value: { label: 'Figure without counts' },
  labels: { label: 'Column that says what each row is' },
  onlyHeading: { label: 'Only rows in which this column' },
  onlyIs: { label: 'says', hint: 'Several words with | between them, such as 19C|19D.' },
  onlyHeading2: { label: 'and in which this column' },
  onlyIs2: { label: 'says also' },
  addsUp: { label: 'When a period has several rows' },
  partHeading: {
    label: 'When rows are added up, count as the numerator only those in which this column',
  },
  partIs: { label: 'says this', hint: 'For example, 1|1A.' },
  decimal: { label: 'How are decimals written?' },
  multiple: { label: 'What are the numbers in?' },
  areas: { label: 'Column of areas, to make each area its own series' },
  sourceColumn: { label: 'Column that names the source of each row' },
  saveAs: {
    label: 'Save this way of reading under a name',
    hint: 'For the next file like this one. You can leave this empty.',
  },
};
