/*
 * How invented figures move, as scores: 0 is the average, 1 is one standard deviation of what chance alone does. What a
 * shape means is decided by the domain and checked by a test; nothing here says "improvement".
 */

/** What happens at the end of a line: nothing, or what one of the four rules looks for. */
export type Shape = 'steady' | 'outside' | 'shift' | 'trend' | 'two-of-three';

/** The last scores of a line that rises; a line that falls has them the other way round. */
const ENDS: Record<Shape, readonly number[]> = {
  steady: [],
  outside: [4.8],
  shift: [1, 1.3, 0.9, 1.2, 1, 1.35, 0.95, 1.25],
  trend: [-1.6, -1.1, -0.5, 0, 0.5, 1.1, 1.6],
  'two-of-three': [2.4, 1.1, 2.5],
};

/** Ordinary scores stay below this, so that none of them stands out by itself. */
const QUIET = 1.4;
/** And no more than so many follow one another on one side of the average. */
const LONGEST_RUN = 3;

function quietScores(count: number, next: () => number): number[] {
  let side = 1;
  let run = 0;
  return Array.from({ length: count }, () => {
    const turns = run === LONGEST_RUN || next() < 0.5;
    run = turns ? 1 : run + 1;
    side = turns ? -side : side;
    return side * (0.2 + (QUIET - 0.2) * next());
  });
}

/** `count` scores that end in the shape, up or down. */
export function inventScores(
  { shape, heading, count }: { shape: Shape; heading: 'up' | 'down'; count: number },
  next: () => number,
): number[] {
  const end = ENDS[shape].map((score) => (heading === 'up' ? score : -score));
  return [...quietScores(count - end.length, next), ...end];
}
