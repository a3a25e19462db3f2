import { listRecommendationsOfOffice } from './recommendations';
import { listRecommendationLinks } from './recommendation-links';
import { isTrial } from '@/lib/data/trial';
import type { Day } from '@/lib/domain/day';
import { pickLinks, type PublicLink } from '@/lib/domain/outside/links';
import { pickInspection } from '@/lib/domain/outside/inspections';
import { type PanelRecommendation, panelView } from '@/lib/domain/outside/panel-view';
import type { PublicInspection } from '@/lib/domain/outside/snapshot';
import type { SignedInActor } from '@/lib/domain/permissions';
import { listInspections } from '@/lib/data/inspections/inspections';

export type PanelInspection = { inspection: PublicInspection; recommendations: PanelRecommendation[] };

/** The inspections that inspectors have published by a day, newest first, as the panel may read them. */
export async function listPublishedInspections(today: Day): Promise<PublicInspection[]> {
  const inspections = await listInspections();
  return inspections.filter(({ publishedOn }) => publishedOn <= today).map(pickInspection);
}

/** The same, each with its recommendations. */
export async function listPanelInspections(reader: SignedInActor, today: Day): Promise<PanelInspection[]> {
  const [inspections, recommendations, showsDrafts] = await Promise.all([
    listPublishedInspections(today),
    listRecommendationsOfOffice(reader),
    isTrial(),
  ]);
  return inspections.map((inspection) => ({
    inspection,
    recommendations: recommendations
      .filter(({ inspectionSlug }) => inspectionSlug === inspection.slug)
      .map((one) => panelView(one, [], { showsDrafts })),
  }));
}

/** The links between recommendations of a body's published inspections, as the panel may read them. */
export async function listPanelLinks(body: string, today: Day): Promise<PublicLink[]> {
  const [inspections, links] = await Promise.all([
    listPublishedInspections(today),
    listRecommendationLinks(body),
  ]);
  return pickLinks(
    links,
    inspections.map(({ slug }) => ({ body, inspection: slug })),
  );
}
