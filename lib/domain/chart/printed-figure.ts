import { formatFigure, type Figure, type Unit } from '@/lib/domain/figure';

/** Tables are not printed with more decimals than this: such a number was worked out, and is rounded as ours are. */
const MOST_PRINTED = 3;

type Numbers = Pick<Figure, 'numerator' | 'denominator' | 'value'>;

/** True when the figure is the number its source gives, and not one that we work out from counts. */
function isGiven({ numerator, denominator, value }: Numbers, unit: Unit): boolean {
  if (value === null) return false;
  const isRate = unit === 'percent' || unit === 'ratio';
  return numerator === null || (isRate && denominator === null);
}

function decimalsOf(value: number): number {
  const text = String(value);
  return text.includes('e') ? MOST_PRINTED + 1 : (text.split('.')[1] ?? '').length;
}

/**
 * With how many decimals the source of a series prints its figures: as many as its finest figure has, since the last 0 of
 * "14.0" is not kept. Null where we work the figures out from counts, or where they were worked out before they came.
 */
export function printedDecimals(observations: readonly Numbers[], unit: Unit): number | null {
  const decimals = observations.flatMap((one) =>
    isGiven(one, unit) && one.value !== null ? [decimalsOf(one.value)] : [],
  );
  const most = Math.max(-1, ...decimals);
  return most < 0 || most > MOST_PRINTED ? null : most;
}

/** "86%", "1.6%", "52.70 days": a figure as its source printed it, or as we write it where `decimals` is null. */
export function formatPrinted(figure: number, unit: Unit, decimals: number | null): string {
  if (decimals === null || unit === 'yes-no') return formatFigure(figure, unit);
  const digits = figure.toLocaleString('en-GB', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  if (unit === 'percent') return `${digits}%`;
  if (unit === 'percentage-points') return `${digits} percentage points`;
  return unit === 'days' ? `${digits} days` : digits;
}

/** A figure of a series in words: its own decimals where its source gives it, ours where we work it out. */
export function formatFigureOf(
  figure: number,
  numbers: Numbers,
  { unit, decimals }: { unit: Unit; decimals: number | null },
): string {
  return formatPrinted(figure, unit, isGiven(numbers, unit) ? decimals : null);
}
