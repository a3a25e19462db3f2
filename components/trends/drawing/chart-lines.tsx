import { Line, ReferenceLine } from 'recharts';
import type { ChartLimits, ChartLine, Place } from '@/lib/domain/chart/chart-types';
import { lineColour, lineDashes } from './chart-colours';
import { ChartDot } from './chart-dot';
import { LIMIT_SIDES, limitKey, lineKey } from '@/components/trends/table/chart-rows';

/** With more points than this only the ones that stand out, stand alone or end a line carry a dot. */
const DOTS_AT_MOST = 60;
const STILL = { isAnimationActive: false, activeDot: false } as const;
const FRAME = { stroke: 'currentColor', strokeOpacity: 0.6, fill: 'none', strokeDasharray: '2 3' } as const;

function ends(places: readonly Place[]): readonly [Place, Place] | null {
  const [first, last] = [places[0], places.at(-1)];
  return first && last && places.length === 2 ? [first, last] : null;
}

/** Straight limits are one stroke; limits that follow the denominators are a line of their own. */
export function limitLines(limits: ChartLimits, at: number) {
  return LIMIT_SIDES.map((side) => {
    const key = limitKey(side, at);
    const straight = ends(limits[side]);
    if (limits[side].length === 0) return null;
    if (straight) return <ReferenceLine key={key} className="tc-limit" segment={straight} {...FRAME} />;
    return (
      <Line key={key} className="tc-limit" dataKey={key} type="linear" dot={false} {...STILL} {...FRAME} />
    );
  });
}

/** The average of a stretch of periods. */
export function meanLine({ mean }: ChartLimits, at: number) {
  const straight = ends(mean);
  return (
    straight && (
      <ReferenceLine
        key={`mean${at}`}
        className="tc-mean"
        segment={straight}
        stroke="currentColor"
        strokeOpacity={0.8}
      />
    )
  );
}

const isAlone = ({ runs }: ChartLine, index: number) =>
  runs.some(({ from, to }) => from === index && to === index);

type DotPlace = { cx?: number | null; cy?: number | null; index?: number };

function dotOf(line: ChartLine, at: number, signal: number) {
  // A benchmark stays in the background, so its figures carry no dots.
  const many = at > 0 || line.points.length > DOTS_AT_MOST;
  return function Dot({ cx, cy, index = -1 }: DotPlace) {
    const point = line.points[index];
    const end = point !== undefined && point.x === line.end?.x;
    const wanted = point && (!many || end || point.signal !== null || isAlone(line, index));
    if (!wanted || point.figure === null || typeof cx !== 'number' || typeof cy !== 'number')
      return <g key={index} />;
    const place = { cx, cy, point, end, signal };
    return <ChartDot key={index} {...place} colour={lineColour(at)} line={at} />;
  };
}

/** A line of figures with its dots; a missing figure leaves a gap. `signal`: half the width of a triangle, in pixels. */
export function figureLine(line: ChartLine, at: number, signal: number) {
  return (
    <Line
      key={line.slug}
      className={`tc-line tc-line-${at + 1}`}
      dataKey={lineKey(at)}
      type="linear"
      stroke={lineColour(at)}
      strokeWidth={at === 0 ? 2 : 1.5}
      strokeDasharray={lineDashes(at)}
      connectNulls={false}
      dot={dotOf(line, at, signal)}
      {...STILL}
    />
  );
}
