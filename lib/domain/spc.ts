import { describePeriod, overlaps } from './measure';
import { chooseMethod } from './statistics/choose-method';
import {
  LEAST_FIGURES,
  type Method,
  type NotJudged,
  type PointLimits,
  type SpcJudgement,
  type SpcPoint,
  type SpcSeries,
} from './statistics/judgement';
import { type SpecialCause, specialCauses } from './statistics/run-rules';
import { limitsOfStretch } from './statistics/segment-limits';
import { isJudged, splitAtRebases, type Stretch, unbrokenRuns } from './statistics/segments';
import {
  meaningSentence,
  notJudgedSentence,
  periodNoun,
  numberInWords,
  targetSentence,
  verdictSentence,
  yearsOf,
} from './statistics/verdict-words';
import { assuranceOf, variationOf } from './statistics/verdicts';

function withoutVerdict(
  points: readonly SpcPoint[],
  reason: NotJudged,
  notes: readonly string[] = [],
): SpcJudgement {
  const type = points[0]?.period.type ?? 'point';
  return {
    method: null,
    notJudged: reason,
    segments: [],
    limits: points.map(() => null),
    causes: points.map(() => null),
    variation: null,
    assurance: null,
    sentence: notJudgedSentence(reason, { known: points.filter(isJudged).length, type }),
    meaning: null,
    targetSentence: null,
    notes,
  };
}

function leftOutNote(points: readonly SpcPoint[]): string[] {
  const count = points.filter((point) => point.figure !== null && point.immature).length;
  const type = points[0]?.period.type;
  if (count === 0 || !type) return [];
  const what = `${numberInWords(count)} recent ${periodNoun(type, count)}`;
  return [`Left out of this judgement: ${what}, because cases recorded lately have not all finished.`];
}

/** Said where the newest figures are missing, so that nobody takes the verdict for one on them. */
function latestNote(points: readonly SpcPoint[]): string[] {
  const [newest, judged] = [points.at(-1), points.findLast(isJudged)];
  if (!newest || !judged || newest.figure !== null) return [];
  return [`This judgement is on the figure for ${describePeriod(judged.period)}, the latest that is known.`];
}

/** The special causes at each point of the series; runs of the rules never cross a gap or a rebase. */
function causesOf(
  points: readonly SpcPoint[],
  stretches: readonly Stretch[],
  limits: readonly PointLimits[],
) {
  const causes: (SpecialCause | null)[] = points.map(() => null);
  for (const run of stretches.flatMap((stretch) => unbrokenRuns(points, stretch))) {
    const figures = points.slice(run.from, run.to + 1).flatMap(({ figure }, at) => {
      const limit = limits[run.from + at];
      return figure === null || !limit ? [] : [{ figure, ...limit }];
    });
    if (figures.length === run.to - run.from + 1)
      causes.splice(run.from, figures.length, ...specialCauses(figures));
  }
  return causes;
}

/** How many points up to the latest speak the same way: on one side of the mean, or each beyond the one before. */
function runLength(
  { points, limits }: { points: readonly SpcPoint[]; limits: readonly PointLimits[] },
  stretch: Stretch,
  cause: SpecialCause | null,
): number {
  const sign = cause?.heading === 'up' ? 1 : -1;
  const trend = cause?.rules[0] === 'trend';
  let run = trend ? 1 : 0;
  for (let index = stretch.to; index >= stretch.from; index -= 1) {
    const figure = points[index]?.figure ?? null;
    const other = trend ? (points[index - 1]?.figure ?? null) : (limits[index]?.mean ?? null);
    if (trend && index === stretch.from) break;
    if (figure === null || other === null || Math.sign(figure - other) !== sign) break;
    run += 1;
  }
  return run;
}

type Worked = {
  stretches: Stretch[];
  method: Method | null;
  means: (number | null)[];
  limits: PointLimits[];
  notes: string[];
};

function verdict(series: SpcSeries, worked: Worked): SpcJudgement {
  const { points, unit, direction } = series;
  const { stretches, limits, means } = worked;
  const causes = causesOf(points, stretches, limits);
  const at = points.findLastIndex(isJudged);
  const segment = stretches.at(-1) ?? { from: 0, to: at };
  const run = unbrokenRuns(points, segment).at(-1) ?? segment;
  const judged = points.slice(segment.from, segment.to + 1).filter(isJudged);
  const [first, latest] = [judged[0], judged.at(-1)];
  if (!first || !latest) return withoutVerdict(points, 'too-few-figures', worked.notes);
  const cause = causes[at] ?? null;
  const target = series.target ?? null;
  const assurance = assuranceOf(limits[at] ?? null, { target, direction });
  return {
    method: worked.method,
    notJudged: null,
    segments: stretches.map((stretch, index) => ({ ...stretch, mean: means[index] ?? null })),
    limits,
    causes,
    variation: variationOf(cause, direction),
    assurance,
    sentence: verdictSentence({
      cause,
      period: latest.period,
      run: runLength({ points, limits }, run, cause),
      years: yearsOf(first.period, latest.period),
      marked: causes.filter((one) => one !== null).length,
    }),
    meaning: meaningSentence(cause, direction),
    targetSentence: targetSentence(assurance, { target, unit, type: latest.period.type }),
    notes: worked.notes,
  };
}

/**
 * Is this change real? Judges a series by the four rules of NHS Making Data Count and says so in one sentence. The
 * latest figure that counts decides the verdict. No limits under twelve figures; overlapping periods are refused, with
 * the reason; immature points are left out. Limits are in the measure's unit.
 * @throws RangeError when a rebase has no reason.
 */
export function judge(series: SpcSeries): SpcJudgement {
  const { points } = series;
  const { stretches, notes } = splitAtRebases(points, series.rebases ?? []);
  const allNotes = [...notes, ...leftOutNote(points)];
  const judged = points.filter(isJudged);
  if (points.every(({ figure }) => figure === null)) return withoutVerdict(points, 'no-figures');
  if (points.some(({ period }) => overlaps(period.type)))
    return withoutVerdict(points, 'overlapping', leftOutNote(points));
  if (judged.length < LEAST_FIGURES) return withoutVerdict(points, 'too-few-figures', allNotes);
  const family = chooseMethod(judged, series.unit);
  if (family === 'too-few-cases') return withoutVerdict(points, 'too-few-cases', leftOutNote(points));
  const found = stretches.map((stretch) => limitsOfStretch(series, stretch, family));
  return verdict(series, {
    stretches,
    method: found.at(-1)?.method ?? null,
    means: found.map(({ mean }) => mean),
    limits: found.flatMap(({ limits }) => limits),
    notes: [...allNotes, ...latestNote(points)],
  });
}
