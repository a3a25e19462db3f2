import type { Figures } from './figure-rules';
import type { Visibility } from '@/lib/domain/evidence/evidence';
import type { Period } from '@/lib/domain/figure';

/** An item of evidence that is tied to a figure, and the recommendation under which it is read. */
export type EvidenceOfFigure = {
  id: string;
  title: string;
  /** The tie itself, which can be ended. */
  tie: string;
  place: { inspection: string; recommendation: string } | null;
};

/** Evidence that is tied to one revision of a figure, or was: an ended tie is kept with who ended it, when and why. */
export type EvidenceTie = {
  id: string;
  title: string;
  /** Of the evidence. */
  visibility: Visibility;
  figure: Figures & Pick<FigureOrigin, 'id' | 'period' | 'revision'>;
  ended: { at: string; by: string; reason: string } | null;
};

/** One revision of one figure with everything a reader may ask of it. */
export type FigureOrigin = Figures & {
  id: string;
  period: Period;
  revision: number;
  source: string;
  note: string | null;
  recordedAt: string;
  /** The file it was read from; null for figures that were typed in or shipped with the service. */
  file: { name: string; sha256: string } | null;
  evidence: readonly EvidenceOfFigure[];
};

/** A revision as somebody may read it. Withheld: it is told that there was one, and not what it said. */
export type FigureRevision = FigureOrigin & { isWithheld: boolean };

/** All revisions of one period, the newest first. */
export type FigureHistory = { period: Period; newest: FigureRevision; earlier: readonly FigureRevision[] };
