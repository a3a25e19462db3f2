'use client';
import { useSyncExternalStore } from 'react';
import type { ChartModel } from '@/lib/domain/chart/chart-types';
import { SIZES, WIDE_FROM } from './drawing/chart-layout';
import { ChartPlace } from './drawing/chart-place';
import { ExploredChart } from './explorer/explored-chart';
import { useWidth } from './explorer/use-width';

type TrendChartProps = { model: ChartModel; width?: number; height?: number };

const never = () => () => {};

/** True in a browser, false while the server renders: the library draws nothing there, and its empty boxes help nobody. */
function useInBrowser(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

/**
 * Draws a chart model on a signed-in page, as wide as its place unless `width` is given, in pixels. The picture has the
 * model's alternative text, a read-out, the range and the choice to hide the limits. Until the browser has drawn it the
 * place is kept; without a script the table of the figure takes its place.
 */
export function TrendChart({ model, width: fixed, height: fixedHeight }: TrendChartProps) {
  const inBrowser = useInBrowser();
  const { ref, width: measured } = useWidth();
  const width = fixed ?? measured;
  const hasFigures = model.lines.some(({ end }) => end !== null);
  if (!hasFigures) return null;
  if (!inBrowser || width === null || width === 0)
    return (
      <div className="tc-live" ref={ref}>
        <ChartPlace model={model} />
      </div>
    );
  const height = fixedHeight ?? SIZES[width >= WIDE_FROM ? 'wide' : 'narrow'].height;
  return (
    <div className="tc-live" ref={ref}>
      <ExploredChart model={model} width={width} height={height} />
    </div>
  );
}
