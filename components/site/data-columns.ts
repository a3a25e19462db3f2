/** One column of a file: its name, and what is in it. The files are written from these lists and from no other. */
export type DataColumn<Name extends string = string> = { name: Name; meaning: string };

/** Columns of recommendations.csv: one row for each part of a recommendation. */
export const RECOMMENDATION_COLUMNS = [
  { name: 'edition', meaning: 'Number of the edition' },
  { name: 'as_at', meaning: 'Date of the edition' },
  { name: 'inspection', meaning: 'Short name of the inspection, as used in web addresses' },
  {
    name: 'recommendation',
    meaning: 'Number the inspectors gave it. This is text, because some numbers are skipped',
  },
  { name: 'recommendation_summary', meaning: 'This office’s short sentence for it' },
  { name: 'recommendation_status', meaning: 'Worked out from the parts' },
  { name: 'part', meaning: 'Number of the part' },
  { name: 'part_text', meaning: 'What is asked for' },
  { name: 'addressed_to', meaning: '“local” or “national”' },
  {
    name: 'reading_confirmed',
    meaning: '“yes”, or “no” while we have not confirmed the wording of the part',
  },
  {
    name: 'standing',
    meaning: 'The status of the part, worked out from what the force says and what we found',
  },
  { name: 'result', meaning: 'What this office found; empty if not assessed' },
  { name: 'assurance', meaning: 'How sure this office is; empty if not assessed' },
  { name: 'effective_on', meaning: 'Date from which this office found it' },
  { name: 'reason', meaning: 'Why this office found it' },
  { name: 'next_review_on', meaning: 'Date of the next review, if there is one' },
  { name: 'force_says', meaning: 'What the force says; empty if nothing is recorded' },
  { name: 'force_said_on', meaning: 'Date from which the force says it' },
  { name: 'force_reason', meaning: 'What the force told this office' },
  { name: 'force_revised_on', meaning: 'New date the force gave, where it is on hold or delayed' },
  { name: 'superseded_by', meaning: 'What replaced the part, where something did' },
  { name: 'superseded_on', meaning: 'Date from which it was replaced' },
] as const satisfies readonly DataColumn[];

/** Columns of measures.csv and of each measure's own file: one row for each figure. */
export const FIGURE_COLUMNS = [
  { name: 'edition', meaning: 'Number of the edition' },
  { name: 'measure', meaning: 'Number of the measure. This is text' },
  { name: 'measure_title', meaning: 'Name of the measure' },
  {
    name: 'series',
    meaning: 'Short name of the series: one area, one basis, one length of period, one source',
  },
  { name: 'series_title', meaning: 'Name of the series' },
  { name: 'area_code', meaning: 'Code of the Office for National Statistics, where the area has one' },
  { name: 'area_name', meaning: 'Area' },
  { name: 'scope', meaning: 'Which offences and people are counted' },
  { name: 'basis', meaning: 'Which date decides the period that a case is counted in' },
  { name: 'period_type', meaning: 'Length of the period' },
  { name: 'period_start', meaning: 'First day' },
  { name: 'period_end', meaning: 'Last day' },
  { name: 'unit', meaning: 'Unit of the value' },
  { name: 'numerator', meaning: 'Number counted, where known' },
  { name: 'denominator', meaning: 'Out of how many, where known' },
  { name: 'value', meaning: 'The figure: worked out from the two before where both are known' },
  {
    name: 'lower_ci',
    meaning: 'Lower end of the 95% confidence interval of a percentage, by Wilson’s method',
  },
  { name: 'upper_ci', meaning: 'Upper end of that interval' },
  { name: 'marker', meaning: 'Marks such as [c] confidential or [p] provisional, separated by spaces' },
  { name: 'notes', meaning: 'What to know of this figure, each note with its source' },
  { name: 'source', meaning: 'Where the figure comes from' },
  { name: 'source_url', meaning: 'Address of the source' },
  { name: 'licence', meaning: 'Terms under which the figure may be used' },
] as const satisfies readonly DataColumn[];
