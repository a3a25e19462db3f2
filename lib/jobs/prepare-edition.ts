import { readFile } from 'node:fs/promises';
import { isDatabaseAway } from '@/lib/data/database-away';
import { isDemonstration } from '@/lib/data/demonstration';
import { findLastPublishedHash } from '@/lib/data/editions';
import { listEvidenceForSnapshot } from '@/lib/data/evidence';
import { listInspections } from '@/lib/data/inspections';
import { findPublication, findUnapprovedEdition } from '@/lib/data/publications';
import { listForSnapshot } from '@/lib/data/recommendations';
import { listSupportLines } from '@/lib/data/support-lines';
import { isTrial } from '@/lib/data/trial';
import { listUncoveredMeasures } from '@/lib/data/uncovered/measures';
import { isPublishedBySetUp, whyNotPublish } from '@/lib/domain/publication';
import type { PublicationRecord } from '@/lib/domain/records';
import { drawChart } from '@/lib/publishing/charts/draw-chart';
import { checklistContext } from '@/lib/publishing/checklist';
import type { ChartTools } from '@/lib/publishing/edition-charts';
import type { Rasterise } from '@/lib/publishing/pictures/chart-files';
import { renderEdition } from '@/lib/publishing/prepare-edition';
import { rememberDrawings } from '@/lib/publishing/remember-drawings';
import { takeSnapshot } from '@/lib/publishing/snapshot';
import { failEdition } from '@/lib/services/fail-edition';
import { publishEdition } from '@/lib/services/publish-edition';
import { storeEdition } from '@/lib/services/store-edition';

const COULD_NOT_BE_PREPARED =
  'The pages of this edition could not be drawn. Nothing was published. The cause is in the log of the worker.';

/**
 * Turns the live record into a draft edition: snapshot, disclosure, checklist, charts, pages, files; all stored at once.
 * A demonstration is never drawn. Run again after the worker died in the middle, it does what was not done yet.
 * @throws whatever stopped it. The publication is then marked as failed, unless the database was away or the worker was
 * asked to stop: then nothing is wrong with the edition, and the job is run again.
 */
export async function prepareEditionJob(id: string, now: Date, stopping?: AbortSignal): Promise<void> {
  const publication = await findPublication(id);
  if (publication?.state === 'preparing') await prepareDraft(publication, stopping);
  if (publication && isPublishedBySetUp(publication, await isTrial())) await publishFirst(id, now);
}

async function prepareDraft(publication: PublicationRecord, stopping?: AbortSignal): Promise<void> {
  const why = whyNotPublish({ isDemonstration: await isDemonstration() });
  if (why) return failEdition(publication, why);
  try {
    await storeDraft(publication, stopping);
  } catch (failure) {
    const isToBeRunAgain = stopping?.aborted === true || isDatabaseAway(failure);
    if (!isToBeRunAgain) await failEdition(publication, COULD_NOT_BE_PREPARED);
    throw failure;
  }
}

async function storeDraft(publication: PublicationRecord, stopping?: AbortSignal): Promise<void> {
  const [css, favicon, previousHash] = await Promise.all([
    readFile('.build/css/site.css', 'utf8'),
    readFile('public/favicon.svg', 'utf8'),
    findLastPublishedHash(),
  ]);
  const { snapshot, context } = await gather(publication);
  const tools = { css, favicon, ...(await chartTools()), previousHash, context };
  stopping?.throwIfAborted();
  const rendered = await renderEdition(snapshot, tools);
  stopping?.throwIfAborted();
  await storeEdition(publication, rendered);
}

let charts: ChartTools | undefined;

/** What charts are drawn with, for all editions that this process prepares. */
async function chartTools(): Promise<ChartTools> {
  return (charts ??= rememberDrawings({ drawChart, rasterise: await findRasterise() }));
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
  const { number, datedOn, changeNote } = publication;
  // One inspection a site, for now: the one this office began with. A second one is kept, and not yet published.
  const inspection = (await listInspections()).at(-1);
  if (!inspection) throw new Error('There is no inspection to publish');
  const [recommendations, evidence, measures, supportLines] = await Promise.all([
    listForSnapshot(inspection.slug),
    listEvidenceForSnapshot(inspection.slug),
    listUncoveredMeasures(),
    listSupportLines(),
  ]);
  const snapshot = takeSnapshot({
    number,
    datedOn,
    changeNote,
    unapprovedEdition: isPublishedBySetUp(publication, await isTrial())
      ? number
      : await findUnapprovedEdition(),
    inspection,
    recommendations,
    evidence,
    measures,
    supportLines,
  });
  return { snapshot, context: checklistContext({ recommendations, measures }) };
}

async function publishFirst(id: string, now: Date): Promise<void> {
  const draft = await findPublication(id);
  if (draft?.state !== 'draft' || draft.checklist.some(({ level }) => level === 'error')) return;
  await publishEdition(id, now, 'draft');
}
