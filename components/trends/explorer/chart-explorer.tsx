'use client';
import { type KeyboardEvent, type PointerEvent, type ReactNode, useState } from 'react';
import type { ChartModel } from '@/lib/domain/chart/chart-types';
import { readOutOf } from '@/lib/domain/chart/chart-words';
import { ChartCursor } from './chart-cursor';
import { type ChartLayout, xPixel } from '@/components/trends/drawing/chart-layout';

/** What is in the read-out until a figure is read. */
export const HINT = 'Point at the chart, or use the left and right arrow keys, to read each figure.';

/** Where a key leads from the figure that is read out, among `count` figures; null for keys that mean nothing here. */
export function keyTarget(key: string, index: number, count: number): number | null {
  const last = count - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  if (key === 'ArrowLeft' || key === 'ArrowDown') return Math.max(0, index - 1);
  return key === 'ArrowRight' || key === 'ArrowUp' ? Math.min(last, index + 1) : null;
}

/** The period nearest to a place `x` pixels from the left of the drawing. */
export function nearestPeriod(model: ChartModel, layout: ChartLayout, x: number): number {
  const distances = model.periods.map((period) => Math.abs(xPixel(model, layout.plot, period.x) - x));
  return distances.indexOf(Math.min(...distances));
}

type ExplorerProps = { model: ChartModel; layout: ChartLayout; children: ReactNode };

/**
 * Lets a person read a chart figure by figure, by pointer or by keyboard. The handle over the picture is a
 * slider to assistive technology, so that arrow keys reach it; the words are announced politely and are below the chart for everyone.
 */
export function ChartExplorer({ model, layout, children }: ExplorerProps) {
  const count = model.periods.length;
  const [index, setIndex] = useState<number | null>(null);
  const shown = index ?? count - 1;
  const onKeyDown = (event: KeyboardEvent) => {
    const next = keyTarget(event.key, index ?? count, count);
    if (next === null) return;
    event.preventDefault();
    setIndex(next);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const left = event.currentTarget.getBoundingClientRect().left;
    setIndex(nearestPeriod(model, layout, event.clientX - left));
  };
  return (
    <div className="tc-explorer">
      <div className="tc-stage">
        {children}
        <div
          className="tc-handle"
          role="slider"
          tabIndex={0}
          aria-label={`Figures of the chart: ${model.title}`}
          aria-valuemin={1}
          aria-valuemax={count}
          aria-valuenow={shown + 1}
          aria-valuetext={`${shown + 1} of ${count}`}
          onKeyDown={onKeyDown}
          onPointerMove={onPointerMove}
          onPointerDown={onPointerMove}
        >
          {index !== null && <ChartCursor model={model} layout={layout} index={index} />}
        </div>
      </div>
      <p className="tc-readout" aria-live="polite">
        {index === null ? HINT : readOutOf(model, index)}
      </p>
    </div>
  );
}
