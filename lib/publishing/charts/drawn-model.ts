import type { ChartModel } from '@/lib/domain/chart/chart-types';
import type { FunnelModel } from '@/lib/domain/chart/funnel/funnel-types';

/** What the drawing process can draw. */
export type DrawnModel = ChartModel | FunnelModel;

/** True for a comparison of forces, false for a chart of periods. */
export const isFunnel = (model: DrawnModel): model is FunnelModel => 'kind' in model;
