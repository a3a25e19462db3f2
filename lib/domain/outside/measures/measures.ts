import { applyDecisions } from '@/lib/domain/measures/apply-decisions';
import type { Decisions } from '@/lib/domain/measures/figure-decision';
import {
  coverMeasuresFromAttack,
  type CoveredMeasures,
  type Trial,
} from '@/lib/domain/measures/figures-for-reader';
import { can, type Role } from '../../permissions';
import type { AnnotationRecord, ForceEvent } from '../../measures/annotation-record';
import type { MeasureRecord } from '../../measures/measure-record';
import type { SeriesRecord } from '../../measures/series-record';
import type { TargetRecord } from '../../measures/target-record';
import type { PublicAnnotation, PublicEvent, PublicTarget } from './measure-notes';
import type { PublicMeasure, PublicSeries } from '../snapshot';
import type { RecommendationKey } from '@/lib/domain/paths/recommendation-key';
import { pickFigure } from '../figures';
import { pickFootnotes } from './footnotes';

/** What a panel member reads of a measure: what the public reads, and by which rule small numbers are hidden. */
export type PanelMeasure = PublicMeasure & Pick<MeasureRecord, 'disclosureRule'>;

/**
 * The measures as a person of this role may read them. The office works with the record as it is, and its true counts;
 * everybody else gets what is picked here, of figures as it was decided to show them, so that a page, a table and a file
 * outside the office hold the same safe value that an edition would. `decisions` are those for the panel.
 */
export function measuresFor(
  role: Role,
  measures: readonly MeasureRecord[],
  decisions: Decisions,
): PanelMeasure[] {
  if (can(role, 'manage:read')) return [...measures];
  return applyDecisions(measures, decisions).map((measure) => ({
    ...pickMeasure(measure),
    disclosureRule: measure.disclosureRule,
  }));
}

/** The measures as the public reads them, of figures as it was decided to show them. `decisions` are those for the public. */
export const publicMeasures = (measures: readonly MeasureRecord[], decisions: Decisions): PublicMeasure[] =>
  applyDecisions(realOf(measures), decisions).map(pickMeasure);

export type TriedMeasures = Omit<CoveredMeasures, 'measures'> & { measures: PublicMeasure[] };

/**
 * The measures as the public reads them, with more taken out than the rules hide where an attacker who knows the past
 * editions would find out too much.
 */
export function triedMeasures(measures: readonly MeasureRecord[], trial: Trial): TriedMeasures {
  const covered = coverMeasuresFromAttack(realOf(measures), trial);
  return { ...covered, measures: covered.measures.map(pickMeasure) };
}

/** Illustrative series stay behind: they are invented, and the checklist refuses an edition while there is one. */
const realOf = (measures: readonly MeasureRecord[]): MeasureRecord[] =>
  measures.map((measure) => ({
    ...measure,
    series: measure.series.filter(({ illustrative }) => !illustrative),
  }));

// Only from here, after decisions were applied: nothing else can pick a measure whose small counts are still in it.
/** What leaves the office of a measure. */
function pickMeasure(measure: MeasureRecord): PublicMeasure {
  return {
    ref: measure.ref,
    title: measure.title,
    definition: measure.definition,
    numerator: measure.numerator,
    denominator: measure.denominator,
    unit: measure.unit,
    frequency: measure.frequency,
    figuresDueAfter: measure.figuresDueAfter,
    direction: measure.direction,
    source: measure.source,
    scope: measure.scope,
    caution: measure.caution,
    reading: measure.reading,
    recommendations: measure.recommendations.map(pickKey),
    requirements: measure.requirements.map(({ recommendation, ref }) => ({
      recommendation: pickKey(recommendation),
      ref,
    })),
    series: measure.series.map(pickSeries),
    forces: measure.forces.map(pickSeries),
    annotations: measure.annotations.map(pickAnnotation),
    events: measure.events.map(pickEvent),
    footnotes: pickFootnotes(measure),
    targets: measure.targets.map(pickTarget),
  };
}

const pickKey = ({ body, inspection, ref }: RecommendationKey): RecommendationKey => ({
  body,
  inspection,
  ref,
});

/** What leaves the office of a series: not whether it holds figures of other sources, nor what makes it official. */
function pickSeries(series: SeriesRecord): PublicSeries {
  return {
    slug: series.slug,
    title: series.title,
    area: series.area,
    areaCode: series.areaCode,
    scope: series.scope,
    basis: series.basis,
    periodType: series.periodType,
    unit: series.unit,
    source: series.source,
    sourceUrl: series.sourceUrl,
    licence: series.licence,
    note: series.note,
    trail: series.trail,
    illustrative: series.illustrative,
    comparedAs: series.comparedAs,
    observations: series.observations.map(pickFigure),
  };
}

const pickAnnotation = ({ date, words, source, rebase, reason }: AnnotationRecord): PublicAnnotation => ({
  ...{ date, words, source, rebase, reason },
});

const pickEvent = ({ date, words, source, area, areaCode }: ForceEvent): PublicEvent => ({
  ...{ date, words, source, area, areaCode },
});

const pickTarget = ({ value, setOn, setBy, endsOn }: TargetRecord): PublicTarget => ({
  ...{ value, setOn, setBy, endsOn },
});
