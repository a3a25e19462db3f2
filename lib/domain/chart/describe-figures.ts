import {
  type Figure,
  figureOf,
  formatFigure,
  formatNumber,
  type Unit,
  VALUE_FLAGS,
} from '@/lib/domain/figure';

type Told = Pick<Figure, 'numerator' | 'denominator' | 'value' | 'flags'>;

/** "4,066 of 23,674 (17.2%)", "699", "not available": figures in words, with their marks. */
export function describeFigures({ numerator, denominator, value, flags }: Told, unit: Unit): string {
  const figure = figureOf({ numerator, denominator, value }, unit);
  const marks = flags.map((flag) => VALUE_FLAGS[flag]).join(', ');
  const words = figure === null ? '' : withCounts({ numerator, denominator }, figure, unit);
  if (words === '') return marks === '' ? 'no figure' : marks;
  return marks === '' ? words : `${words}, ${marks}`;
}

function withCounts(
  { numerator, denominator }: Pick<Figure, 'numerator' | 'denominator'>,
  figure: number,
  unit: Unit,
): string {
  // A figure without counts is shown as its source printed it: 52.70 days are not 53.
  if (numerator === null) return unit === 'yes-no' ? formatFigure(figure, unit) : exact(figure, unit);
  if (denominator === null) return formatFigure(figure, unit);
  const between = unit === 'ratio' ? 'divided by' : 'of';
  return `${formatNumber(numerator)} ${between} ${formatNumber(denominator)} (${formatFigure(figure, unit)})`;
}

const exact = (figure: number, unit: Unit): string => {
  const digits = figure.toLocaleString('en-GB', { maximumFractionDigits: 6 });
  if (unit === 'percent') return `${digits}%`;
  return unit === 'days' ? `${digits} days` : digits;
};
