import type { Figure } from '@/lib/domain/figure';
import type { ComparedAs } from '@/lib/domain/measures/series-record';
import type {
  SeedAnnotation,
  SeedBody,
  SeedClaim,
  SeedFootnote,
  SeedMeasure,
  SeedReading,
  SeedSeries,
  SeedSupportLine,
} from '@/lib/schemas/seed';

import type { SeedDocumentDrafts } from '@/lib/schemas/seed-document';

export type SeedSeriesWithFigures = SeedSeries & { observations: Figure[] };

/** The figures of one area in a comparison of all forces. */
export type SeedComparedSeries = SeedSeriesWithFigures & { comparedAs: ComparedAs };

export type Seed = {
  measures: SeedMeasure[];
  series: SeedSeriesWithFigures[];
  /** Figures of all forces, a series for each area. */
  forces: SeedComparedSeries[];
  reading: SeedReading;
  bodies: SeedBody[];
  annotations: SeedAnnotation[];
  footnotes: SeedFootnote[];
  /** What others said in public of this force's charges. */
  publicClaims: SeedClaim[];
  supportLines: SeedSupportLine[];
  /** What the office drafted of the shipped document. */
  documentDrafts: SeedDocumentDrafts;
};
