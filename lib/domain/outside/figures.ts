import type { EvidenceOfFigure, FigureOrigin } from '@/lib/domain/figures/figure-origin';
import type { Figures } from '@/lib/domain/figures/figure-rules';
import type { Figure } from '@/lib/domain/figure';
import type { PublicFigure } from './snapshot';

/** What leaves the office of one figure. Small counts must have been taken out of it before. */
export function pickFigure(observation: Figure): PublicFigure {
  const { period, numerator, denominator, value, flags, revision } = observation;
  const { type, start, end } = period;
  return { period: { type, start, end }, numerator, denominator, value, flags: [...flags], revision };
}

/**
 * What leaves the office of where one figure came from, with these figures in the place of its own. Names and hashes of
 * files stay in the office, because a short file can be guessed from its hash; and so do notes, because they are free text.
 */
export function pickFigureOrigin(origin: FigureOrigin, figures: Figures): FigureOrigin {
  const { id, period, revision, source, recordedAt, evidence } = origin;
  const { numerator, denominator, value, flags } = figures;
  return {
    ...pickFigure({ period, numerator, denominator, value, flags, revision }),
    id,
    source,
    recordedAt,
    file: null,
    note: null,
    evidence: evidence.map(pickEvidenceOfFigure),
  };
}

/** What leaves the office of evidence that is tied to a figure: of evidence that this reader may see. */
function pickEvidenceOfFigure({ id, title, tie, place }: EvidenceOfFigure): EvidenceOfFigure {
  return {
    id,
    title,
    tie,
    place: place && { inspection: place.inspection, recommendation: place.recommendation },
  };
}
