import { readFile } from 'node:fs/promises';
import { isDatabaseAway } from '@/lib/data/database-away';
import { isDemonstration } from '@/lib/data/demonstration';
import { findLastPublishedHash, listFiguresStillPublic } from '@/lib/data/publications/editions';
import { listExemptions } from '@/lib/data/measures/exemptions';
import { listUncoveredDecisions } from '@/lib/data/uncovered/decisions';
import { findUncoveredDocument } from '@/lib/data/uncovered/documents';
import { listUncoveredMethodologies } from '@/lib/data/uncovered/methodologies';
import { listUncoveredEvidence } from '@/lib/data/uncovered/evidence';
import { listUncoveredClearedFiles, readUncoveredClearedFiles } from '@/lib/data/uncovered/evidence-files';
import { listAllIncidents } from '@/lib/data/incidents';
import { findOffice, findOfficeOf } from '@/lib/data/office/office';
import { unnamedOffice } from '@/lib/domain/office/office-facts';
import { listInspectionsOf } from '@/lib/data/inspections/inspections';
import { findUnapprovedEdition } from '@/lib/data/publications/publications';
import { findUncoveredPublication } from '@/lib/data/uncovered/publications';
import { listRecommendationLinks } from '@/lib/data/recommendations/recommendation-links';
import { listUncoveredRecommendationsOf } from '@/lib/data/uncovered/recommendations';
import { listSupportLines } from '@/lib/data/publications/support-lines';
import { isTrial } from '@/lib/data/trial';
import { listUncoveredMeasures } from '@/lib/data/uncovered/measures';
import { listUncoveredRevisions } from '@/lib/data/uncovered/revisions';
import type { RevisionLine } from '@/lib/domain/figures/revisions/revision-line';
import type { PublicMeasure } from '@/lib/domain/outside/snapshot';
import { revisionsOutside } from '@/lib/domain/figures/revisions/revision-log';
import { listHiddenFigures } from '@/lib/domain/outside/hidden-figures';
import { publicMeasures } from '@/lib/domain/outside/measures/measures';
import { keyOfInspection } from '@/lib/domain/paths/recommendation-key';
import { isPublishedBySetUp, whyNotPublish } from '@/lib/domain/publications/publication';
import type { PublicationRecord } from '@/lib/domain/publications/publication-record';
import { drawChart } from '@/lib/publishing/charts/draw-chart';
import { checklistContext } from '@/lib/publishing/checklist';
import type { Rasterise } from '@/lib/publishing/pictures/chart-files';
import { filesNamed } from '@/lib/publishing/evidence-files';
import { renderEdition } from '@/lib/publishing/prepare-edition';
import { readPastFigures } from '@/lib/publishing/disclosure/past-figures';
import { type InspectionToPick, takeSnapshot } from '@/lib/publishing/snapshot';
import { failEdition } from '@/lib/services/publications/fail-edition';
import { decideFigures } from '@/lib/services/measures/decide-figures';
import { storeEdition } from '@/lib/services/publications/store-edition';
import { loadAttack } from './load-attack';
import { COULD_NOT_BE_PREPARED } from './prepare-edition';

/**
 * Turns the live record into a draft edition: snapshot, disclosure, checklist, charts, pages, files; all stored at once.
 * A demonstration is never drawn, and an edition that is not being prepared is left as it is.
 * @throws whatever stopped it. The publication is then marked as failed, unless the database was away: then nothing is
 * wrong with the edition, and it is drawn again.
 */
export async function drawEdition(id: string, now: Date): Promise<void> {
  const publication = await findUncoveredPublication(id);
  if (publication?.state !== 'preparing') return;
  const why = whyNotPublish({ isDemonstration: await isDemonstration() });
  if (why) return failEdition(publication, why);
  try {
    await storeDraft(publication, now);
  } catch (failure) {
    if (!isDatabaseAway(failure)) await failEdition(publication, COULD_NOT_BE_PREPARED);
    throw failure;
  }
}

async function storeDraft(publication: PublicationRecord, now: Date): Promise<void> {
  const { snapshot, context, hidden, cleared } = await gather(publication, now);
  const bytes = await readUncoveredClearedFiles(filesNamed(snapshot));
  const [css, favicon, previousHash, office, rasterise] = await Promise.all([
    readFile('.build/css/site.css', 'utf8'),
    readFile('public/favicon.svg', 'utf8'),
    findLastPublishedHash(snapshot.body),
    findOffice(),
    findRasterise(),
  ]);
  const evidence = { bytes, cleared };
  const tools = { css, favicon, drawChart, rasterise, previousHash, context, evidence };
  const drawn = await renderEdition(snapshot, tools);
  await storeEdition(publication, { ...drawn, hidden, atRoot: snapshot.body === office?.slug });
}

/** Part of it is a program for this kind of machine. Where there is none the checklist says so, and all else goes on. */
async function findRasterise(): Promise<Rasterise | null> {
  try {
    return (await import('@/lib/publishing/pictures/rasterise')).rasterise;
  } catch {
    return null;
  }
}

async function gather(publication: PublicationRecord, now: Date) {
  const { number, datedOn, changeNote, body } = publication;
  // Decided just now, so that what past editions tell of the newest figures is known; then only applied.
  await decideFigures(await loadAttack(), now);
  const [
    inspections,
    recommendations,
    links,
    evidence,
    measures,
    supportLines,
    decisions,
    incidents,
    exemptions,
    methodologies,
    office,
  ] = await Promise.all([
    listWithDocuments(body),
    listUncoveredRecommendationsOf(body),
    listRecommendationLinks(body),
    listUncoveredEvidence(body),
    listUncoveredMeasures(),
    listSupportLines(),
    listUncoveredDecisions('public'),
    listAllIncidents(),
    listExemptions(),
    listUncoveredMethodologies(),
    findOfficeOf(body),
  ]);
  // Drafts are shown in the one edition that says on every page that nobody has approved it.
  const showsDrafts = isPublishedBySetUp(publication, await isTrial());
  const unapprovedEdition = showsDrafts ? number : await findUnapprovedEdition(body);
  const files = await listUncoveredClearedFiles(evidence.map(({ id: evidenceId }) => evidenceId));
  const covered = publicMeasures(measures, decisions);
  const [first] = inspections;
  if (!first) throw new Error(`Publication ${publication.id} is of a body without inspections`);
  const revisions = await revisionsToTell(covered);
  const snapshot = takeSnapshot(
    {
      ...{ number, datedOn, changeNote, unapprovedEdition, body, inspections },
      office: office ?? unnamedOffice(first.inspection.body),
      ...{
        recommendations,
        links,
        evidence,
        files,
        measures,
        supportLines,
        revisions,
        methodologies,
        showsDrafts,
      },
    },
    covered,
  );
  const hidden = listHiddenFigures(measures, decisions, snapshot.measures);
  const context = checklistContext({ recommendations, measures, incidents, hidden, exemptions });
  return { snapshot, context, hidden, cleared: [...files.values()] };
}

/** The inspections of a body, each with the document of the response to it. */
async function listWithDocuments(body: string): Promise<InspectionToPick[]> {
  const inspections = await listInspectionsOf(body);
  return Promise.all(
    inspections.map(async (inspection) => ({
      inspection,
      document: await findUncoveredDocument(keyOfInspection(inspection)),
    })),
  );
}

/** The log of revisions as the edition may tell it. */
async function revisionsToTell(covered: readonly PublicMeasure[]): Promise<RevisionLine[]> {
  const [revised, editions] = await Promise.all([listUncoveredRevisions(), listFiguresStillPublic()]);
  return revisionsOutside(
    revised,
    covered,
    editions.map(({ number, csv }) => readPastFigures(number, csv)),
  );
}
