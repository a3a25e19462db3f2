import { formatNumber, type Unit } from '@/lib/domain/figure';
import { footnotesAt } from './notes/footnotes';
import { hasIntervals, intervalText } from './chart-intervals';
import { capitalised, flagsInWords, openingOf } from './chart-words';
import type {
  ChartLine,
  ChartModel,
  ChartPeriod,
  ChartPoint,
  ChartTable,
  CsvRow,
  TableRow,
} from './chart-types';

const part = (value: number | null) => (value === null ? '' : formatNumber(value));

type Row = { period: ChartPeriod; besides: readonly string[] };

/** What is marked on the chart in a period: an event is about the first line. */
const eventsIn = ({ annotations }: ChartModel, period: number): string[] =>
  annotations.filter(({ index }) => index === period).map(({ words }) => words);

function rowOf(point: ChartPoint, line: ChartLine, { period, besides }: Row): TableRow {
  return {
    period: capitalised(period.long),
    end: period.end,
    slug: line.slug,
    line: line.label,
    figure: point.text,
    numerator: part(point.numerator),
    denominator: part(point.denominator),
    interval: intervalText(point.interval),
    notes: [flagsInWords(point.reason === null ? point.flags : []), ...besides].filter(Boolean).join('; '),
  };
}

/** True where some figure is shown with the counts it is made of, so that a rate is never shown without its number. */
export function hasParts({ lines }: Pick<ChartModel, 'lines'>): boolean {
  return lines.some(({ points }) => points.some(({ denominator }) => denominator !== null));
}

/** The data table: period by period, newest last; with several lines, the rows of a period together. */
export function chartTable(model: ChartModel): ChartTable {
  const { lines, periods, title, subtitle } = model;
  return {
    caption: `${openingOf(model)}${title}: ${subtitle}`,
    parts: hasParts(model),
    intervals: hasIntervals(lines),
    lines: lines.length > 1,
    rows: periods.flatMap((period, index) =>
      lines.flatMap((line) => {
        const point = line.points[index];
        const events = line === lines[0] ? eventsIn(model, index) : [];
        const noted = footnotesAt(model, index, line.slug).map(({ mark }) => mark);
        return point ? [rowOf(point, line, { period, besides: [...noted, ...events] })] : [];
      }),
    ),
  };
}

// Four decimals: what a rate from real counts can carry, and no more than the counts beside it already tell.
function exact(value: number | null): string {
  if (value === null || Number.isInteger(value)) return String(value ?? '');
  return String(Number(value.toFixed(4)));
}

/** The same figures as rows of a file: plain numbers, ISO dates, flags in the shorthand of the Analysis Function. */
export function chartCsvRows({
  lines,
  periods,
  unit,
}: Pick<ChartModel, 'lines' | 'periods' | 'unit'>): CsvRow[] {
  return lines.flatMap((line) =>
    line.points.flatMap((point, index): CsvRow[] => {
      const period = periods[index];
      return period ? [csvRowOf(point, line, { period, unit })] : [];
    }),
  );
}

function csvRowOf(
  point: ChartPoint,
  { label, basis }: ChartLine,
  { period, unit }: { period: ChartPeriod; unit: Unit },
): CsvRow {
  return {
    series: label,
    period: capitalised(period.long),
    period_start: period.start,
    period_end: period.end,
    figure: exact(point.figure),
    numerator: exact(point.numerator),
    denominator: exact(point.denominator),
    lower_ci: exact(point.interval?.lower ?? null),
    upper_ci: exact(point.interval?.upper ?? null),
    unit,
    basis,
    flags: point.flags.map((flag) => `[${flag}]`).join(' '),
  };
}
