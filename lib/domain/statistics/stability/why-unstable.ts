import { LEAST_FIGURES } from '../judgement';
import type { SpecialCause } from '../run-rules';
import type { Stability } from './stability';

/** Where more than this share of the figures stands out, standing out is no exception and the average is none of them. */
const MOST_MARKED = 1 / 3;

/**
 * Where a change of level explains less than this of what a clear one does, many figures stand out because of a few odd
 * ones: 1 figure of 13 can move the average so far that the other 12 lie on one side of it.
 */
const CLEAR_ENOUGH_FOR_MANY = 0.5;

type Causes = readonly (SpecialCause | null)[];

/**
 * How many figures stand out, without the last in a row of which the sentence about the latest figure speaks: 7 of 18 are
 * more than a third by themselves. From 12 in a row on they count too, because new limits can be worked out from them.
 */
function markedBesideLatest(causes: Causes): number {
  const latest = causes.at(-1);
  const last = causes.findLastIndex((cause) => cause?.heading !== latest?.heading);
  const marked = causes.filter((cause) => cause !== null).length;
  const inARow = latest ? causes.length - 1 - last : 0;
  return inARow < LEAST_FIGURES ? marked - inARow : marked;
}

/**
 * How many figures of a stretch stand out, where they are too many to be exceptions from its average; else null. A row in
 * which the latest is the last is not counted towards too many, because the sentence about it says that they are in a row.
 */
export function tooManyMarked(causes: Causes, figures: number): number | null {
  const [rule] = causes.at(-1)?.rules ?? [];
  const marked = causes.filter((cause) => cause !== null).length;
  const counted = rule === 'trend' || rule === 'shift' ? markedBesideLatest(causes) : marked;
  return counted > MOST_MARKED * figures ? marked : null;
}

/**
 * Why one average does not describe the `figures` figures of a stretch, or null. `causes` run up to the latest of them. The
 * level changed: over a third stand out and some change of level goes with it, or the change is clear and the latest figure does not stand out the same way.
 * Dependent: each figure follows the one before, and no change of level is as clear as that.
 */
export function whyUnstable(
  { follows, change }: Stability,
  causes: Causes,
  figures: number,
): 'level-changed' | 'dependent' | null {
  const { clarity, heading } = change ?? { clarity: 0, heading: null };
  const many = markedBesideLatest(causes) > MOST_MARKED * figures && clarity >= CLEAR_ENOUGH_FOR_MANY;
  const isNamed = causes.at(-1)?.heading === heading;
  if (many || (clarity >= 1 && (follows || !isNamed))) return 'level-changed';
  return follows ? 'dependent' : null;
}
