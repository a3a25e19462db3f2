import type { Day } from '../day';
import type { Basis, Direction, Frequency, Unit } from '@/lib/domain/figure';
import type { RecommendationKey, RequirementKey } from '@/lib/domain/paths/recommendation-key';
import type { AnnotationRecord, ForceEvent } from './annotation-record';
import type { FootnoteRecord } from './footnote-record';
import type { SeriesRecord } from './series-record';
import type { TargetRecord } from './target-record';

/** A measure of the catalogue with its figures, notes and targets. */
export type MeasureRecord = {
  id: string;
  ref: string;
  title: string;
  definition: string;
  numerator: string | null;
  denominator: string | null;
  unit: Unit;
  frequency: Frequency;
  basis: Basis;
  direction: Direction;
  source: string;
  scope: string;
  caution: string | null;
  reading: string | null;
  disclosureRule: string;
  /** The day from which less is hidden than before, while that is so. */
  disclosureLoosenedOn: Day | null;
  /** Days after the end of a period within which its figures are due, as somebody set it; null for our usual rule. */
  figuresDueAfter: number | null;
  version: number;
  /** Recommendations and requirements it is linked to, newest inspection first, each in the order of its document. */
  recommendations: RecommendationKey[];
  requirements: RequirementKey[];
  series: SeriesRecord[];
  /** Figures of all forces, to compare this one with: no page shows them but the comparison. */
  forces: SeriesRecord[];
  annotations: AnnotationRecord[];
  /** What happened in the area of the inspected force, for every measure alike. */
  events: ForceEvent[];
  /** Those bound to the measure, to its series and their figures, and to the areas of them. */
  footnotes: FootnoteRecord[];
  targets: TargetRecord[];
};
