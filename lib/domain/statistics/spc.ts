import { judgedSinceBreak, newestWayOf } from './breaks';
import { chooseMethod, type MethodFamily } from './choose-method';
import {
  LEAST_FIGURES,
  type Method,
  type PointLimits,
  type SpcJudgement,
  type SpcPoint,
  type SpcSeries,
} from './judgement';
import { type SpecialCause, specialCauses } from './run-rules';
import { limitsOfStretch } from './segment-limits';
import { isJudged, refuseUnusable, shareDays, type Stretch, unbrokenRuns } from './neighbours';
import { splitAtRebases } from './segments';
import { stabilityOf } from './stability/stability';
import { tooManyMarked, whyUnstable } from './stability/why-unstable';
import { latestNote, leftOutNote } from './verdict-notes';
import { meaningSentence, targetSentence, verdictSentence, yearsOf } from './verdict-words';
import { assuranceOf, variationOf } from './verdicts';
import { withoutVerdict } from './without-verdict';

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
  if (!first || !latest) return withoutVerdict(points, 'too-few-figures', { notes: worked.notes });
  const cause = causes[at] ?? null;
  const stability = stabilityOf(points, segment, limits);
  const inStretch = causes.slice(segment.from, at + 1);
  const unstable = whyUnstable(stability, inStretch, judged.length);
  const { change } = stability;
  if (unstable === 'dependent') return withoutVerdict(points, unstable, { notes: worked.notes });
  if (unstable) return withoutVerdict(points, unstable, { notes: worked.notes, change });
  const levelChange = change && change.clarity >= 1 ? change : null;
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
    levelChange,
    sentence: verdictSentence({
      cause,
      period: latest.period,
      run: runLength({ points, limits }, run, cause),
      years: yearsOf(first.period, latest.period),
      marked: causes.filter((one) => one !== null).length,
      changedIn: (levelChange && points[levelChange.at]?.period) ?? null,
      tooMany: tooManyMarked(inStretch, judged.length),
      judged: judged.length,
    }),
    meaning: meaningSentence(cause, direction),
    targetSentence: targetSentence(assurance, { target, unit, type: latest.period.type }),
    notes: worked.notes,
  };
}

/** The limits of each stretch. No verdict without limits at the newest one, whatever older ones would say. */
function judgeStretches(
  series: SpcSeries,
  family: Exclude<MethodFamily, 'too-few-cases'>,
  { stretches, notes }: { stretches: Stretch[]; notes: string[] },
): SpcJudgement {
  const { points } = series;
  const found = stretches.map((stretch) => limitsOfStretch(series, stretch, family));
  const newest = found.at(-1);
  if (newest?.without) return withoutVerdict(points, newest.without, { notes, since: stretches.at(-1) });
  return verdict(series, {
    stretches,
    method: newest?.method ?? null,
    means: found.map(({ mean }) => mean),
    limits: found.flatMap(({ limits }) => limits),
    notes: [...notes, ...latestNote(points)],
  });
}

/**
 * Is the latest figure within the usual variation? Judges a series by the four rules of NHS Making Data Count and says so in one sentence. The
 * latest figure that counts decides the verdict. Nothing is judged where the usual variation was not measured (see
 * `limitsOfStretch`) or where periods share days, and the sentence gives the reason; immature points are left out, and
 * those before a break in the series.
 * Limits are in the measure's unit.
 * @throws RangeError for a number that is not finite, for periods out of order or there twice, and for a rebase without
 * a reason.
 */
export function judge(series: SpcSeries): SpcJudgement {
  const { points } = series;
  refuseUnusable(series);
  const from = newestWayOf(points);
  const judgement = judgeComparable({ ...series, points: points.slice(from) });
  return judgedSinceBreak(points, from, judgement);
}

const countOf = (points: readonly SpcPoint[]) => points.filter(({ figure }) => figure !== null).length;

/** The judgement of figures that were all counted in one way. */
function judgeComparable(series: SpcSeries): SpcJudgement {
  const { points } = series;
  const { stretches, notes } = splitAtRebases(points, series.rebases ?? []);
  const leftOut = leftOutNote(points);
  const judged = points.filter(isJudged);
  if (points.every(({ figure }) => figure === null)) return withoutVerdict(points, 'no-figures');
  if (countOf(points) > 1 && shareDays(points))
    return withoutVerdict(points, 'overlapping', { notes: leftOut });
  // There is no average that could be worked out again, so the notes on fresh starts say nothing.
  if (judged.length < LEAST_FIGURES) return withoutVerdict(points, 'too-few-figures', { notes: leftOut });
  const family = chooseMethod(judged, series.unit);
  if (family === 'too-few-cases') return withoutVerdict(points, 'too-few-cases', { notes: leftOut });
  return judgeStretches(series, family, { stretches, notes: [...notes, ...leftOut] });
}
