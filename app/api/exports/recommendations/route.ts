import { listInspections } from '@/lib/data/inspections/inspections';
import { listRecommendations } from '@/lib/data/recommendations/recommendations';
import { isTrial } from '@/lib/data/trial';
import { STANDING_COLUMNS, standingRows } from '@/lib/domain/recommendations/standing-rows';
import { panelView } from '@/lib/domain/outside/panel-view';
import { requireActorForHandler } from '@/lib/server/session/actor';
import { csvFile } from '../csv-file';

/** The status of each part of each recommendation. Everybody gets the file a panel member may read. */
export async function GET(): Promise<Response> {
  const actor = await requireActorForHandler('panel:read');
  if (actor instanceof Response) return actor;
  const inspections = await listInspections();
  const lists = await Promise.all(inspections.map(({ slug }) => listRecommendations(actor, slug)));
  const showsDrafts = await isTrial();
  const rows = standingRows(lists.flat().map((one) => panelView(one, [], { showsDrafts })));
  return csvFile({ name: 'recommendations.csv', columns: STANDING_COLUMNS, rows });
}
