import { isAlreadyPublic } from '@/lib/domain/disclosure/disclosure';
import { applyDecision, type Decisions, figureKey } from './figure-decision';
import type { MeasureRecord } from './measure-record';
import type { SeriesRecord } from './series-record';

/**
 * The measures as they are shown under decisions that were made before. Nothing is worked out here; nothing but numbers
 * is taken out, so for readers outside the office see `outside/measures`.
 */
export const applyDecisions = (measures: readonly MeasureRecord[], decisions: Decisions): MeasureRecord[] =>
  measures.map((measure) => {
    const apply = (series: SeriesRecord): SeriesRecord => ({
      ...series,
      observations: series.observations.map((figure) => {
        const decision = decisions.get(figureKey({ ...figure, series: series.slug }));
        return applyDecision(figure, decision, measure.disclosureRule);
      }),
    });
    return { ...measure, series: measure.series.map(apply), forces: measure.forces.map(apply) };
  });

/** True when every figure of the series is shown because its publisher shows it, so that its whole history is public. */
export const isShownAsPublished = (series: SeriesRecord, decisions: Decisions): boolean =>
  isAlreadyPublic(series) &&
  series.observations.every(
    (figure) => decisions.get(figureKey({ ...figure, series: series.slug }))?.reason === 'exempt',
  );
