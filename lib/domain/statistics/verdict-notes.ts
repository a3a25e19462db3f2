import { describePeriod } from '@/lib/domain/figure';
import type { SpcPoint } from './judgement';
import { isJudged } from './neighbours';
import { periodNoun } from './verdict-words';

/** Says how many recent figures took no part, because their cases have not finished. */
export function leftOutNote(points: readonly SpcPoint[]): string[] {
  const count = points.filter((point) => point.figure !== null && point.immature).length;
  const type = points[0]?.period.type;
  if (count === 0 || !type) return [];
  const what = `${count} recent ${periodNoun(type, count)}`;
  return [`This leaves out ${what}, because some of their cases have not finished.`];
}

/** Said where the newest figures are missing, so that nobody takes the verdict for one on them. */
export function latestNote(points: readonly SpcPoint[]): string[] {
  const [newest, judged] = [points.at(-1), points.findLast(isJudged)];
  if (!newest || !judged || newest.figure !== null) return [];
  return [
    `This is about the figure for ${describePeriod(judged.period)}, because later figures are missing.`,
  ];
}
