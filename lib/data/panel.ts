import type { PanelMeasure } from '@/lib/domain/outside/measures/measures';
import type { OutsideDocument } from '@/lib/domain/outside/document';
import { panelView, type PanelRecommendation } from '@/lib/domain/outside/panel-view';
import type { SignedInActor } from '@/lib/domain/permissions';
import type { Changes } from '@/lib/domain/what-changed';
import { type ChangesAsked, listChanges } from './changes';
import { findOutsideDocument } from './document/outside-document';
import { isTrial } from './trial';
import { listMeasures } from './measures/measures';
import { listRecommendations } from './recommendations/recommendations';

export type PanelRecords = {
  recommendations: PanelRecommendation[];
  changes: Changes;
  measures: readonly PanelMeasure[];
  document: OutsideDocument | null;
};

/** Everything the panel's first page is made of, as this person may read it. */
export async function readPanel(actor: SignedInActor, asked: ChangesAsked): Promise<PanelRecords> {
  const [recommendations, changes, measures, document, showsDrafts] = await Promise.all([
    listRecommendations(actor, asked.inspectionSlug),
    listChanges(actor, asked),
    listMeasures(actor),
    findOutsideDocument(actor, asked.inspectionSlug),
    isTrial(),
  ]);
  const seen = recommendations.map((one) => panelView(one, [], { showsDrafts }));
  return { recommendations: seen, changes, measures, document };
}
