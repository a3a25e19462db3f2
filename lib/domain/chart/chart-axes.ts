import { formatNumber, shortMonth, type Period, type Unit } from '@/lib/domain/figure';
import type { ChartPeriod, XTick, YTick } from './chart-types';

/** Room a set of x labels must fit: the narrowest plot, in pixels, it is used at, and the size of its text. */
const ROOMS = {
  /** Drawings of 560 pixels and more. */
  wide: { plot: 440, text: 16 },
  /** Everything narrower, down to a 320-pixel screen. */
  narrow: { plot: 170, text: 14 },
} as const;
export type Room = keyof typeof ROOMS;

/** Width of a digit in common sans-serif faces, in em: what label widths are reckoned with. */
const DIGIT = 0.56;
const SPACE_BETWEEN = 14;

const STEPS = [1, 2, 5, 10];
const FEWEST_STEPS = 3;
/** An axis shows no finer differences than this, in the unit of the figures. */
const LEAST_REACH = 0.01;

function niceStep(max: number, whole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(max));
  const steps = [0.01, 0.1, 1].flatMap((scale) => STEPS.map((step) => step * scale * power));
  const fitting = steps.filter((step) => max / step >= FEWEST_STEPS && (!whole || Number.isInteger(step)));
  return Math.max(...fitting, whole ? 1 : 0);
}

function tickText(value: number, unit: Unit, step: number): string {
  if (unit === 'yes-no') return value === 0 ? 'No' : 'Yes';
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const text = decimals > 0 ? value.toFixed(decimals) : formatNumber(value);
  return unit === 'percent' ? `${text}%` : text;
}

/** The y-axis: from 0 (below only where figures are), up to a round number above everything drawn; 100% is the most. */
export function yAxis(values: readonly number[], unit: Unit): { min: number; max: number; ticks: YTick[] } {
  if (unit === 'yes-no')
    return { min: 0, max: 1, ticks: [0, 1].map((value) => ({ value, text: tickText(value, unit, 1) })) };
  const [lowest, top] = [Math.min(0, ...values), Math.max(0, ...values)];
  const highest = top === 0 && lowest === 0 ? 1 : Math.max(top, lowest < 0 ? 0 : LEAST_REACH);
  const reach = Math.max(highest, -lowest, LEAST_REACH);
  const step = niceStep(reach, unit === 'count');
  const [first, last] = [Math.floor(lowest / step + 1e-9), Math.max(1, Math.ceil(highest / step - 1e-9))];
  const all = Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
  const shown = unit === 'percent' ? all.filter((value) => value <= 100) : all;
  return {
    min: shown[0] ?? 0,
    max: shown.at(-1) ?? 1,
    ticks: shown.map((value) => ({ value, text: tickText(value, unit, step) })),
  };
}

const A_YEAR: Partial<Record<Period['type'], number>> = { month: 12, quarter: 4, 'half-year': 2 };

function stepsFor(type: Period['type'] | undefined): number[] {
  const year = type ? A_YEAR[type] : undefined;
  if (!year) return [1, 2, 5, 10, 20, 50, 100];
  const inside = [1, 2, 3, 6].filter((step) => step < year && year % step === 0);
  return [...inside, ...[1, 2, 3, 4, 5, 10, 20, 50].map((years) => years * year)];
}

/** Yearly labels are at April, where the financial year begins; the others count back from the latest period. */
function ticksEvery(step: number, periods: readonly ChartPeriod[]): XTick[] {
  const type = periods[0]?.type;
  const year = type ? A_YEAR[type] : undefined;
  const april = year && step >= year ? periods.findIndex(({ start }) => start.slice(5, 7) === '04') : -1;
  const phase = april === -1 ? (periods.length - 1) % step : april % step;
  const text = ({ start, short }: ChartPeriod) =>
    april !== -1 && type === 'quarter' ? shortMonth(start) : short;
  const ticks: XTick[] = [];
  for (let index = phase; index < periods.length; index += step) {
    const period = periods[index];
    if (period) ticks.push({ index, x: period.x, text: text(period) });
  }
  return ticks;
}

/** True when each label ends before the next begins. `perX`: pixels from one period to the next. */
function fits(ticks: readonly XTick[], perX: number, text: number): boolean {
  const width = ({ text: words }: XTick) => words.length * DIGIT * text;
  return ticks.every((tick, index) => {
    const before = ticks[index - 1];
    return !before || (tick.x - before.x) * perX >= (width(tick) + width(before)) / 2 + SPACE_BETWEEN;
  });
}

/** The labels of the x-axis for a room: as many as fit side by side, written horizontally. `reach`: periods across the sheet. */
export function xTicks(periods: readonly ChartPeriod[], room: Room, reach: number): XTick[] {
  const { plot, text } = ROOMS[room];
  const perX = plot / reach;
  for (const step of stepsFor(periods[0]?.type)) {
    const ticks = ticksEvery(step, periods);
    if (ticks.length > 0 && fits(ticks, perX, text)) return ticks;
  }
  return ticksEvery(1, periods).slice(-1);
}
