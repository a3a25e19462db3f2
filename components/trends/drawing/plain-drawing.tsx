import { ChartWords } from '@/components/trends/chart-words';
import type { ChartLine, ChartModel, Place } from '@/lib/domain/chart/chart-types';
import { lineColour, lineDashes, TARGET_COLOUR } from './chart-colours';
import { ChartDot } from './chart-dot';
import { type ChartLayout, type DrawingSize, layOut, SIZES, xPixel, yPixel } from './chart-layout';
import { ChartWhiskers } from './chart-whiskers';

type Drawn = { model: ChartModel; layout: ChartLayout };

const FRAME = { stroke: 'currentColor', fill: 'none' } as const;

function pathOf({ model, layout: { plot } }: Drawn, places: readonly Place[]): string {
  const points = places.map(({ x, y }) => `${xPixel(model, plot, x)},${yPixel(model, plot, y)}`);
  return points.length === 0 ? '' : `M${points.join('L')}`;
}

function Frame({ model, layout }: Drawn) {
  const { plot, text, ticks } = layout;
  const bottom = plot.top + plot.height;
  return (
    <g fontSize={text} fill="currentColor">
      {model.y.ticks.map(({ value, text: words }) => {
        const y = yPixel(model, plot, value);
        return (
          <g key={value}>
            <path d={`M${plot.left},${y}h${plot.width}`} stroke="currentColor" strokeOpacity={0.15} />
            <text x={plot.left - 8} y={y + text * 0.35} textAnchor="end">
              {words}
            </text>
          </g>
        );
      })}
      <path d={`M${plot.left},${bottom}h${plot.width}`} stroke="currentColor" />
      {ticks.map(({ x, text: words }) => (
        <text key={x} x={xPixel(model, plot, x)} y={bottom + text * 1.5} textAnchor="middle">
          {words}
        </text>
      ))}
    </g>
  );
}

function Limits({ model, layout }: Drawn) {
  return model.limits.map(({ mean, upper, lower }) => (
    <g key={mean[0]?.x} {...FRAME}>
      <path d={pathOf({ model, layout }, mean)} strokeOpacity={0.8} />
      {[upper, lower].map((places, side) => (
        <path key={side} d={pathOf({ model, layout }, places)} strokeOpacity={0.6} strokeDasharray="2 3" />
      ))}
    </g>
  ));
}

function Behind({ model, layout: { plot } }: Drawn) {
  const { target, immature } = model;
  return (
    <>
      {immature.map(({ from, to }) => {
        const [left, right] = [xPixel(model, plot, from), xPixel(model, plot, to)];
        const box = { x: left, y: plot.top, width: right - left, height: plot.height };
        return <rect key={from} {...box} fill="currentColor" fillOpacity={0.08} />;
      })}
      {target && (
        <path
          d={`M${plot.left},${yPixel(model, plot, target.value)}h${plot.width}`}
          stroke={TARGET_COLOUR}
          strokeWidth={2}
          strokeDasharray="8 5"
        />
      )}
    </>
  );
}

function placesOf({ points }: ChartLine, { from, to }: ChartLine['runs'][number]): Place[] {
  return points.slice(from, to + 1).flatMap(({ x, figure }) => (figure === null ? [] : [{ x, y: figure }]));
}

function Line({ model, layout, at, line }: Drawn & { at: number; line: ChartLine }) {
  const dots = line.points.filter(
    ({ figure, signal, x }) => figure !== null && (signal || x === line.end?.x),
  );
  const path = line.runs.map((run) => pathOf({ model, layout }, placesOf(line, run))).join('');
  return (
    <>
      <path d={path} fill="none" stroke={lineColour(at)} strokeWidth={2} strokeDasharray={lineDashes(at)} />
      {dots.map((point) => (
        <ChartDot
          key={point.x}
          cx={xPixel(model, layout.plot, point.x)}
          cy={yPixel(model, layout.plot, point.figure ?? 0)}
          point={point}
          colour={lineColour(at)}
          line={at}
          end={point.x === line.end?.x}
          signal={layout.signal}
        />
      ))}
    </>
  );
}

function Sheet({ model, size }: { model: ChartModel; size: DrawingSize }) {
  const { width, height } = SIZES[size];
  const layout = layOut(model, { width, height });
  const drawn = { model, layout };
  return (
    <svg className={`tc tc-${size}`} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={model.altText}>
      <Behind {...drawn} />
      <Frame {...drawn} />
      <Limits {...drawn} />
      <ChartWhiskers {...drawn} />
      {model.lines.map((line, at) => (
        <Line key={line.slug} {...drawn} at={at} line={line} />
      ))}
      <ChartWords {...drawn} />
    </svg>
  );
}

/**
 * A chart as plain markup, wide and narrow, of which a style sheet shows the one that fits: for a signed-in page that must
 * show it without a script.
 */
export function PlainDrawing({ model }: { model: ChartModel }) {
  return (
    <div className="trend-figure__drawing">
      <Sheet model={model} size="wide" />
      <Sheet model={model} size="narrow" />
    </div>
  );
}
