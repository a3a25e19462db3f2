import type { ChartPoint } from '@/lib/domain/chart/chart-types';
import { SIGNAL_COLOURS } from './chart-colours';

/** Where a dot is and what it is: `end` is the last of its line; `signal` is half the width of a triangle. */
type DotProps = {
  cx: number;
  cy: number;
  point: ChartPoint;
  colour: string;
  line: number;
  end: boolean;
  signal: number;
};

function triangle(cx: number, cy: number, reach: number): string {
  const half = Math.abs(reach);
  return `M${cx} ${cy - reach}L${cx + half} ${cy + reach}L${cx - half} ${cy + reach}Z`;
}

/** One point of a line: a triangle where it stands out (up for high, down for low), else a dot; squares on benchmarks. */
export function ChartDot({ cx, cy, point, colour, line, end, signal }: DotProps) {
  if (point.signal) {
    const fill = SIGNAL_COLOURS[point.signal.kind];
    const reach = point.signal.heading === 'up' ? signal : -signal;
    return <path className="tc-signal" d={triangle(cx, cy, reach)} fill={fill} />;
  }
  const size = end ? 4 : 2.5;
  if (line === 0) return <circle className="tc-dot" cx={cx} cy={cy} r={size} fill={colour} />;
  return (
    <rect className="tc-dot" x={cx - size} y={cy - size} width={2 * size} height={2 * size} fill={colour} />
  );
}
