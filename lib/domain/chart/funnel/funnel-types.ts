import type { Period } from '@/lib/domain/figure';
import type { ChartModel } from '@/lib/domain/chart/chart-types';
import type { ChartFootnote } from '@/lib/domain/chart/notes/note-types';

/** Where a force lies: within the limits, or beyond one of them. */
export type ForcePlace = 'inside' | 'above' | 'below';

/** One force on the sheet: `x` is the logarithm of its cases, `y` its share in per cent. */
export type ForcePoint = {
  code: string;
  slug: string;
  area: string;
  isOwn: boolean;
  x: number;
  y: number;
  place: ForcePlace;
  /** "35.9%". */
  text: string;
  numerator: number;
  denominator: number;
};

/** A place on the curves of the limits. */
export type FunnelLimit = { x: number; lower: number; upper: number };

/** Everything a funnel shows of one year, once for all its drawings. Its axes have the shape of those of a chart. */
export type FunnelModel = Pick<ChartModel, 'x' | 'y'> & {
  kind: 'funnel';
  title: string;
  year: Period;
  headline: string;
  /** What the marks are. */
  subtitle: string;
  sentence: string;
  altText: string;
  /** What the limits are, and whether they were widened. */
  method: string;
  notes: readonly string[];
  /** What to know of the whole, of a force, or of its figure of this year, each with its number. */
  footnotes: readonly ChartFootnote[];
  sourceLine: string;
  /** In the order of the table: our own force first, then by name. */
  points: readonly ForcePoint[];
  limits: readonly FunnelLimit[];
  average: { y: number; text: string };
  /** What is counted across ("Rape outcomes assigned in the period"). */
  across: string;
  own: string;
};
