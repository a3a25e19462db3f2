/*
 * Inspectorates ask in three ways: a recommendation, an area for improvement, a cause of concern. Their numbers begin at 1
 * for each, so a reference of the last two carries its short mark: "AFI-3", "CoC-1". What has no number in the document is
 * counted in its order and says so: "unnumbered-2", "CoC-unnumbered-1".
 */

/** What an inspectorate calls the thing it asks. */
export type RecommendationKind = 'recommendation' | 'area for improvement' | 'cause of concern';

const WRITTEN: readonly { kind: RecommendationKind; mark: string; label: RegExp }[] = [
  { kind: 'area for improvement', mark: 'AFI-', label: /^(?:areas? for improvement|afis?)$/i },
  { kind: 'cause of concern', mark: 'CoC-', label: /^(?:causes? of concern|coc)$/i },
];

/** The labels as they begin a line, for a pattern. "R" only when a number touches it. */
export const LABELS =
  'Recommendations?|RECOMMENDATIONS?|Areas? for [Ii]mprovement|AREAS? FOR IMPROVEMENT|AFIs?|Causes? of [Cc]oncern|CAUSES? OF CONCERN|CoC|COC|R(?=\\d)';

const markOf = (label: string): string => WRITTEN.find((each) => each.label.test(label))?.mark ?? '';

/** "3" under the label "Area for improvement" is "AFI-3"; under "Recommendation" it is "3". */
export function markedRef(label: string, number: string): string {
  return `${markOf(label)}${number}`;
}

/** The reference of the `count`th thing of its kind that has no number. */
export function unnumberedRef(label: string, count: number): string {
  return `${markOf(label)}unnumbered-${count}`;
}

/** Which of the three a reference stands for. */
export function kindOfRef(ref: string): RecommendationKind {
  return WRITTEN.find(({ mark }) => ref.startsWith(mark))?.kind ?? 'recommendation';
}

/** True for a reference that stands for no number of the document. */
export const isUnnumbered = (ref: string): boolean => /(?:^|-)unnumbered-\d+$/.test(ref);
