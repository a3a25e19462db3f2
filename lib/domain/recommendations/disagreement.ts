import { buildChartModel } from '@/lib/domain/chart/chart-model';
import { type ChartedMeasure, chartInputOf, isNational } from '@/lib/domain/chart/chart-series';
import { ILLUSTRATIVE } from '@/lib/domain/chart/chart-words';
import { type Day, formatDay } from '@/lib/domain/day';
import { areStale } from '@/lib/domain/figures/due/figures-due';
import { about, keyOfRecommendation } from '@/lib/domain/paths/recommendation-key';
import { findingOf, forceWordOf, type ForceWord, isSaidDone, isVerified, type PartDials } from './dials';
import type { PublicMeasure, PublicSeries } from '@/lib/domain/outside/snapshot';
import type { Variation } from '@/lib/domain/statistics/judgement';

/*
 * Three dials are kept apart: what the force says, what the office found, what the figures show. Where two of them part
 * ways, one sentence says so, and it is the same sentence on every page.
 */

const NOT_DONE_YET: readonly ForceWord[] = ['not-started', 'in-progress', 'on-hold', 'not-taken-forward'];

/** What is needed of a measure to know what its figures show. */
export type LinkedMeasure = ChartedMeasure &
  Pick<PublicMeasure, 'ref' | 'frequency' | 'figuresDueAfter' | 'series'>;

/** The same, with the parts it is linked to. */
export type TiedMeasure = LinkedMeasure & Pick<PublicMeasure, 'requirements'>;

/**
 * Every sentence for a part whose dials do not agree, what was found first. Empty where they agree, where nothing is
 * recorded of the part or something replaced it, and for a national part, which has no local status. `measures`: those linked to this part. `asAt`: the day on which it is read.
 */
export function disagreementsOf(part: PartDials, measures: readonly LinkedMeasure[], asAt: Day): string[] {
  if (part.addressedTo === 'national' || part.superseded !== null) return [];
  const found = describeFinding(part);
  const claim = isVerified(findingOf(part)) ? 'verified' : 'reported';
  const shown = isSaidDone(part) ? measures.flatMap((measure) => figuresAgainst(claim, measure, asAt)) : [];
  return [...(found === null ? [] : [found]), ...new Set(shown)];
}

type PartsOf = Parameters<typeof keyOfRecommendation>[0] & {
  requirements: readonly (PartDials & { id: string; ref: string })[];
};
export type Disagreement<R extends PartsOf> = {
  recommendation: R;
  requirement: R['requirements'][number];
  sentence: string;
};

/** Every sentence for every part of these recommendations, in the order of the document. */
export function listDisagreements<R extends PartsOf>(
  recommendations: readonly R[],
  measures: readonly TiedMeasure[],
  asAt: Day,
): Disagreement<R>[] {
  return recommendations.flatMap((recommendation) =>
    recommendation.requirements.flatMap((requirement) =>
      disagreementsOf(
        requirement,
        about({ recommendation: keyOfRecommendation(recommendation), ref: requirement.ref }, measures),
        asAt,
      ).map((sentence) => ({
        recommendation,
        requirement,
        sentence,
      })),
    ),
  );
}

/** One sentence where what the force says and what the office found do not agree; null where they do. */
function describeFinding(part: PartDials): string | null {
  const says = forceWordOf(part);
  const finding = findingOf(part);
  if (says === 'complete' && finding === 'not-met') {
    return 'Conflicting evidence: the force reports this part complete, but we found that it is not met.';
  }
  if (says === 'complete' && finding === 'partly-met') {
    return 'Conflicting evidence: the force reports this part complete, but we found that it is only partly met.';
  }
  if (!NOT_DONE_YET.includes(says)) return null;
  if (isVerified(finding)) {
    return 'Conflicting evidence: the force does not report this part complete, but we verified that it is.';
  }
  if (finding === 'met') {
    return 'Conflicting evidence: the force does not report this part complete, but we found that it is met.';
  }
  return null;
}

/** Who says that it is done: the office after checking, or the force alone. */
type Claim = 'verified' | 'reported';

function figuresAgainst(claim: Claim, measure: LinkedMeasure, asAt: Day): string[] {
  return (
    measure.series
      // Figures of a whole country say nothing about what one force reports.
      .filter((series) => !isNational(series))
      .flatMap((series) => {
        const { variation, lastDay } = shownBy(measure, series);
        if (lastDay === null) return [];
        const stale = areStale(measure, lastDay, asAt);
        const { illustrative: invented } = series;
        return sentenceFor({ claim, variation, stale, lastDay, measure, invented }) ?? [];
      })
  );
}

type Shown = {
  claim: Claim;
  variation: Variation | null;
  stale: boolean;
  lastDay: Day;
  measure: LinkedMeasure;
  /** True for figures of a demonstration: the sentence then says so. */
  invented: boolean;
};

/** A volume or a victim's choice is neither better nor worse, so its figures never speak against a claim. */
function sentenceFor({ claim, variation, stale, lastDay, measure, invented }: Shown): string | null {
  const { ref, direction } = measure;
  if (direction === 'neutral') return null;
  const claimed = claim === 'verified' ? 'We verified this as complete' : 'The force reports this complete';
  const mark = invented ? `, ${ILLUSTRATIVE.toLowerCase()}` : '';
  const until = `measure ${ref}, to ${formatDay(lastDay)}${mark}`;
  if (stale && claim === 'verified') {
    return `${claimed}, but the latest figures are too old to show whether this is still so (${until}).`;
  }
  if (variation === 'concern')
    return `${claimed}, but the latest figures show a change for the worse (${until}).`;
  const hasGoodWay = direction === 'up' || direction === 'down';
  if (variation !== 'common-cause' || !hasGoodWay) return null;
  return `${claimed}, but the latest figures do not show it (no unusual change in ${until}).`;
}

/**
 * The verdict on one series by itself, and the last day it is about: a target or a second line does not change it, and a
 * figure that is hidden or whose cases are not finished has no part in it.
 */
function shownBy(
  measure: LinkedMeasure,
  series: PublicSeries,
): { variation: Variation | null; lastDay: Day | null } {
  const { judgement, lines, periods } = buildChartModel(chartInputOf(measure, { series: [series] }));
  const last = lines[0]?.points.findLastIndex(({ figure, immature }) => figure !== null && !immature) ?? -1;
  return { variation: judgement.variation, lastDay: periods[last]?.end ?? null };
}
