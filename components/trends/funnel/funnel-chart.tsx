'use client';
import { lazy, Suspense } from 'react';
import type { FunnelModel } from '@/lib/domain/chart/funnel/funnel-types';
import { SIZES, WIDE_FROM } from '@/components/trends/drawing/chart-layout';
import { useWidth } from '@/components/trends/explorer/use-width';

/** The drawing library comes in a file of its own, so that the rest of the page does not wait for it. */
const FunnelDrawing = lazy(async () => ({ default: (await import('./funnel-drawing')).FunnelDrawing }));

/** Draws a funnel on a signed-in page, as wide as its place. Without a script its table takes its place. */
export function FunnelChart({ model }: { model: FunnelModel }) {
  const { ref, width } = useWidth();
  const height = SIZES[width !== null && width >= WIDE_FROM ? 'wide' : 'narrow'].height;
  return (
    <div className="tc-live" ref={ref}>
      {width !== null && width > 0 && (
        <div role="img" aria-label={model.altText}>
          <Suspense fallback={<svg className="tc-sheet" width={width} height={height} aria-hidden="true" />}>
            <FunnelDrawing model={model} width={width} height={height} />
          </Suspense>
        </div>
      )}
    </div>
  );
}
