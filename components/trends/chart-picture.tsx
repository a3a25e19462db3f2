'use client';
import { lazy, Suspense } from 'react';
import type { ChartModel } from '@/lib/domain/chart/chart-types';

/** The drawing library comes in a file of its own, so that the rest of the page does not wait for it. */
const TrendDrawing = lazy(async () => ({ default: (await import('./drawing/trend-drawing')).TrendDrawing }));

/** The picture of a chart with its words for readers who cannot see it; an empty sheet until the library is there. */
export function ChartPicture({ model, ...size }: { model: ChartModel; width: number; height: number }) {
  return (
    <div role="img" aria-label={model.altText}>
      <Suspense fallback={<svg className="tc-sheet" {...size} aria-hidden="true" />}>
        <TrendDrawing model={model} {...size} />
      </Suspense>
    </div>
  );
}
