import { rangesOf } from '@/lib/domain/chart/chart-range';
import type { ChartModel } from '@/lib/domain/chart/chart-types';
import { ChartControls, WHOLE } from '@/components/trends/explorer/chart-controls';
import { HINT } from '@/components/trends/explorer/chart-explorer';

const nothing = () => {};

/** Keeps the room of a chart that is still to come, all its parts unseen, so that nothing below moves when it is there. */
export function ChartPlace({ model }: { model: ChartModel }) {
  return (
    <div className="tc-waiting" aria-hidden="true">
      <ChartControls
        ranges={rangesOf(model)}
        hasLimits={model.limits.length > 0}
        view={WHOLE}
        onChange={nothing}
      />
      <div className="tc-sheet" />
      <p className="tc-readout">{HINT}</p>
    </div>
  );
}
