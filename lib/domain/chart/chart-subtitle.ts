import type { RatioWords } from './chart-types';
import { BASES, type Basis, overlaps } from '@/lib/domain/figure';
import type { PublicMeasure, PublicSeries } from '@/lib/domain/outside/snapshot';

type Named = Pick<PublicMeasure, 'title' | 'numerator' | 'denominator'>;

/** Whose figures they are, by which date they count, and whether periods overlap. */
export function subtitleOf(main: PublicSeries, others: readonly PublicSeries[]): string {
  const [last, ...before] = [main, ...others].map(({ area }) => area).reverse();
  const areas = before.length === 0 ? last : `${before.reverse().join(', ')} and ${last}`;
  // One figure alone overlaps no other.
  const rolling =
    overlaps(main.periodType) && [main, ...others].some(({ observations }) => observations.length > 1)
      ? '. Each figure covers a year, and periods overlap'
      : '';
  return `${areas}${basisInWords(main.basis)}${rolling}`;
}

function basisInWords(basis: Basis): string {
  if (basis === 'not-applicable') return '';
  return basis === 'not-stated'
    ? '. The source does not say which date counts'
    : `, ${lowered(BASES[basis])}`;
}

// An abbreviation keeps its capitals.
const lowered = (words: string) => words.replace(/^[A-Z](?![A-Z])/, (first) => first.toLowerCase());

/** What a ratio sets against what, where the measure says both. */
export function ratioOf({ title, numerator, denominator }: Named): { ratio?: RatioWords } {
  if (numerator === null || denominator === null) return {};
  const forEach = title.includes(' for each ') ? lowered(title) : null;
  return { ratio: { numerator: lowered(numerator), denominator: lowered(denominator), forEach } };
}
