import type { PanelMeasure } from '@/lib/domain/outside/measures';
import { panelView, type PanelRecommendation } from '@/lib/domain/outside/panel-view';
import type { SignedInActor } from '@/lib/domain/permissions';
import type { Changes } from '@/lib/domain/what-changed';
import { type ChangesAsked, listChanges } from './changes';
import { listMeasures } from './measures/measures';
import { listRecommendations } from './recommendations/recommendations';

export type PanelRecords = {
  recommendations: PanelRecommendation[];
  changes: Changes;
  measures: PanelMeasure[];
};

/** Everything the panel's first page is made of, as this person may read it. */
export async function readPanel(actor: SignedInActor, asked: ChangesAsked): Promise<PanelRecords> {
  const [recommendations, changes, measures] = await Promise.all([
    listRecommendations(actor, asked.inspectionSlug),
    listChanges(actor, asked),
    listMeasures(actor),
  ]);
  return { recommendations: recommendations.map((one) => panelView(one)), changes, measures };
}
