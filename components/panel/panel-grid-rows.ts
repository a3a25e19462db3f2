import type { GridRow } from '@/components/site/promises/grid-row';
import { listPromises } from '@/lib/domain/outside/promises';
import type { PanelRecommendation } from '@/lib/domain/outside/panel-view';
import { panelRecommendationHref } from '@/lib/domain/paths/panel';
import { isRegular } from '@/lib/domain/promises/occurrences';

/** The regular promises of an inspection as the panel reads them. */
export const panelGridRows = (recommendations: readonly PanelRecommendation[]): GridRow[] =>
  recommendations.flatMap((recommendation) =>
    listPromises(recommendation)
      .filter(({ cadence }) => isRegular(cadence))
      .map((promise) => ({
        name: `Recommendation ${recommendation.ref}, promise ${promise.number}`,
        href: `${panelRecommendationHref(recommendation)}#promises`,
        promise,
      })),
  );
