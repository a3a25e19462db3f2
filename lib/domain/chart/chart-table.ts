import { type Basis, formatNumber, type Unit } from '../measure';
import { intervalText } from './chart-intervals';
import { capitalised, flagsInWords, openingOf } from './chart-words';
import type {
  ChartInput,
  ChartLine,
  ChartPeriod,
  ChartPoint,
  ChartTable,
  CsvRow,
  TableRow,
} from './chart-types';

const part = (value: number | null) => (value === null ? '' : formatNumber(value));

function rowOf(point: ChartPoint, line: ChartLine, period: ChartPeriod): TableRow {
  return {
    period: capitalised(period.long),
    end: period.end,
    slug: line.slug,
    line: line.label,
    figure: point.text,
    numerator: part(point.numerator),
    denominator: part(point.denominator),
    interval: intervalText(point.interval),
    flags: flagsInWords(point.reason === null ? point.flags : []),
  };
}

/** The data table: period by period, newest last; with several lines, the rows of a period together. */
export function tableOf(
  input: ChartInput,
  lines: readonly ChartLine[],
  periods: readonly ChartPeriod[],
): ChartTable {
  const rows = periods.flatMap((period, index) =>
    lines.flatMap((line) => {
      const point = line.points[index];
      return point ? [rowOf(point, line, period)] : [];
    }),
  );
  return {
    caption: `${openingOf(input)}${input.title}: ${input.subtitle}`,
    parts: rows.some(({ denominator }) => denominator !== ''),
    intervals: rows.some(({ interval }) => interval !== ''),
    lines: lines.length > 1,
    rows,
  };
}

// Four decimals: what a rate from real counts can carry, and no more than the counts beside it already tell.
function exact(value: number | null): string {
  if (value === null || Number.isInteger(value)) return String(value ?? '');
  return String(Number(value.toFixed(4)));
}

/** The same figures as rows of a file: plain numbers, ISO dates, flags in the shorthand of the Analysis Function. */
export function csvRowsOf(
  { lines, periods }: { lines: readonly ChartLine[]; periods: readonly ChartPeriod[] },
  unit: Unit,
  bases: readonly Basis[],
): CsvRow[] {
  return lines.flatMap((line, at) =>
    line.points.flatMap((point, index): CsvRow[] => {
      const period = periods[index];
      if (!period) return [];
      return [
        {
          series: line.label,
          period: capitalised(period.long),
          period_start: period.start,
          period_end: period.end,
          figure: exact(point.figure),
          numerator: exact(point.numerator),
          denominator: exact(point.denominator),
          lower_ci: exact(point.interval?.lower ?? null),
          upper_ci: exact(point.interval?.upper ?? null),
          unit,
          basis: bases[at] ?? 'not-stated',
          flags: point.flags.map((flag) => `[${flag}]`).join(' '),
        },
      ];
    }),
  );
}
