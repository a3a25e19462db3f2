import { readFile } from 'node:fs/promises';
import { isDatabaseAway } from '@/lib/data/database-away';
import { isDemonstration } from '@/lib/data/demonstration';
import { findLastPublishedHash, listPublishedFigures } from '@/lib/data/publications/editions';
import { listUncoveredEvidence } from '@/lib/data/uncovered/evidence';
import { findOffice } from '@/lib/data/inspections/office';
import { findInspectionOf } from '@/lib/data/inspections/inspections';
import { findUnapprovedEdition } from '@/lib/data/publications/publications';
import { findUncoveredPublication } from '@/lib/data/uncovered/publications';
import { listUncoveredRecommendations } from '@/lib/data/uncovered/recommendations';
import { listSupportLines } from '@/lib/data/publications/support-lines';
import { isTrial } from '@/lib/data/trial';
import { listUncoveredMeasures } from '@/lib/data/uncovered/measures';
import type { MeasureRecord } from '@/lib/domain/measures/measure-record';
import { triedMeasures, type TriedMeasures } from '@/lib/domain/outside/measures';
import { isPublishedBySetUp, whyNotPublish } from '@/lib/domain/publications/publication';
import type { PublicationRecord } from '@/lib/domain/publications/publication-record';
import { drawChart } from '@/lib/publishing/charts/draw-chart';
import { checklistContext } from '@/lib/publishing/checklist';
import type { Rasterise } from '@/lib/publishing/pictures/chart-files';
import { readPastFigures } from '@/lib/publishing/disclosure/past-figures';
import { loadSolver } from '@/lib/publishing/disclosure/solver';
import { renderEdition } from '@/lib/publishing/prepare-edition';
import { takeSnapshot } from '@/lib/publishing/snapshot';
import { failEdition } from '@/lib/services/publications/fail-edition';
import { storeEdition } from '@/lib/services/publications/store-edition';
import { COULD_NOT_BE_PREPARED } from './prepare-edition';

/**
 * Turns the live record into a draft edition: snapshot, disclosure, checklist, charts, pages, files; all stored at once.
 * A demonstration is never drawn, and an edition that is not being prepared is left as it is.
 * @throws whatever stopped it. The publication is then marked as failed, unless the database was away: then nothing is
 * wrong with the edition, and it is drawn again.
 */
export async function drawEdition(id: string): Promise<void> {
  const publication = await findUncoveredPublication(id);
  if (publication?.state !== 'preparing') return;
  const why = whyNotPublish({ isDemonstration: await isDemonstration() });
  if (why) return failEdition(publication, why);
  try {
    await storeDraft(publication);
  } catch (failure) {
    if (!isDatabaseAway(failure)) await failEdition(publication, COULD_NOT_BE_PREPARED);
    throw failure;
  }
}

async function storeDraft(publication: PublicationRecord): Promise<void> {
  const { snapshot, context } = await gather(publication);
  const [css, favicon, previousHash, office, rasterise] = await Promise.all([
    readFile('.build/css/site.css', 'utf8'),
    readFile('public/favicon.svg', 'utf8'),
    findLastPublishedHash(snapshot.body),
    findOffice(),
    findRasterise(),
  ]);
  const tools = { css, favicon, drawChart, rasterise, previousHash, context };
  const drawn = await renderEdition(snapshot, tools);
  await storeEdition(publication, { ...drawn, atRoot: snapshot.body === office?.slug });
}

/** Part of it is a program for this kind of machine. Where there is none the checklist says so, and all else goes on. */
async function findRasterise(): Promise<Rasterise | null> {
  try {
    return (await import('@/lib/publishing/pictures/rasterise')).rasterise;
  } catch {
    return null;
  }
}

async function gather(publication: PublicationRecord) {
  const { number, datedOn, changeNote, inspection: key } = publication;
  const inspection = key && (await findInspectionOf(key));
  if (!inspection) throw new Error(`Publication ${publication.id} is of no inspection that is known`);
  const [recommendations, evidence, measures, supportLines] = await Promise.all([
    listUncoveredRecommendations(key),
    listUncoveredEvidence(key),
    listUncoveredMeasures(),
    listSupportLines(),
  ]);
  const tried = await tryAgainstPast(measures);
  const unapprovedEdition = isPublishedBySetUp(publication, await isTrial())
    ? number
    : await findUnapprovedEdition(key.body);
  const snapshot = takeSnapshot(
    {
      ...{ number, datedOn, changeNote, unapprovedEdition, inspection },
      ...{ recommendations, evidence, measures, supportLines },
    },
    tried.measures,
  );
  return { snapshot, context: checklistContext({ recommendations, measures, tried }) };
}

/** Hides small numbers, and whatever would tell them to somebody who has kept every edition that was ever published. */
async function tryAgainstPast(measures: readonly MeasureRecord[]): Promise<TriedMeasures> {
  const [published, solve] = await Promise.all([listPublishedFigures(), loadSolver()]);
  const past = published.map(({ csv }, at) => readPastFigures(at, csv));
  const tried = triedMeasures(measures, { past, solve });
  const incidents = tried.incidents.map((one) => ({ ...one, edition: published[one.edition]?.number ?? 0 }));
  return { ...tried, incidents };
}
