import { listFiguresStillPublic } from '@/lib/data/publications/editions';
import { listMeasures } from '@/lib/data/measures/measures';
import { listUncoveredRevisions } from '@/lib/data/uncovered/revisions';
import type { RevisionLine } from '@/lib/domain/figures/revisions/revision-line';
import {
  revisionsForOffice,
  revisionsOutside,
  type StillPublic,
} from '@/lib/domain/figures/revisions/revision-log';
import { can, type SignedInActor } from '@/lib/domain/permissions';

type ReadPast = (csv: string) => StillPublic[number];

/** The log of revisions as this person may read it, the newest first. `readPast` reads the file of figures of an edition. */
export async function listRevisions(
  actor: Pick<SignedInActor, 'role'>,
  readPast: ReadPast,
): Promise<RevisionLine[]> {
  const revised = await listUncoveredRevisions();
  if (revised.length === 0) return [];
  // Read after the revisions: a figure that came in between has no decision, and is hidden.
  const measures = await listMeasures(actor);
  if (can(actor.role, 'manage:read')) return revisionsForOffice(revised, measures);
  const editions = (await listFiguresStillPublic()).map(({ csv }) => readPast(csv));
  return revisionsOutside(revised, measures, editions);
}
