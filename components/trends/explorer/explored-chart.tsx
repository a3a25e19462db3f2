'use client';
import { useState } from 'react';
import { rangesOf, withinRange, withoutLimits } from '@/lib/domain/chart/chart-range';
import type { ChartModel } from '@/lib/domain/chart/chart-types';
import { ChartControls, type ChartView, WHOLE } from './chart-controls';
import { ChartExplorer } from './chart-explorer';
import { ChartPicture } from '@/components/trends/chart-picture';
import { layOut } from '@/components/trends/drawing/chart-layout';

/** What a change did, in words: for those who hear the page, and so that nobody takes a part for the whole. */
function statusOf(model: ChartModel, view: ChartView | null): string {
  if (view === null) return '';
  const [first, last] = [model.periods[view.from], model.periods.at(-1)];
  const hidden = model.limits.length > 0 && !view.limits ? ' The average and the limits are hidden.' : '';
  if (view.from === 0) return `The chart shows all figures.${hidden}`;
  return `The chart shows ${first?.long} to ${last?.long}.${hidden} The verdict below is on all figures.`;
}

/** A chart with its read-out and, above it, the choice of how much to show. `width` and `height` in pixels. */
export function ExploredChart({ model, ...size }: { model: ChartModel; width: number; height: number }) {
  const [chosen, choose] = useState<ChartView | null>(null);
  const view = chosen ?? WHOLE;
  const part = withinRange(model, view.from);
  const shown = view.limits ? part : withoutLimits(part);
  return (
    <>
      <ChartControls
        ranges={rangesOf(model)}
        hasLimits={model.limits.length > 0}
        view={view}
        onChange={choose}
      />
      <ChartExplorer key={view.from} model={shown} layout={layOut(shown, size)}>
        <ChartPicture model={shown} {...size} />
      </ChartExplorer>
      <p className="tc-status" role="status">
        {statusOf(model, chosen)}
      </p>
    </>
  );
}
