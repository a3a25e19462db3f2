import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase } from '@/lib/data/database';
import { listChanges } from '@/lib/data/changes';
import { listCorrections } from '@/lib/data/evidence/corrections';
import { findEvidence } from '@/lib/data/evidence/evidence';
import { listEvidenceFiles } from '@/lib/data/evidence/evidence-files';
import { listEvidenceLinks } from '@/lib/data/evidence/evidence-links';
import { listLibrary } from '@/lib/data/evidence/evidence-library';
import { findEvidenceTie } from '@/lib/data/figures/evidence-ties';
import { findSeriesOrigins } from '@/lib/data/figures/figure-origins';
import { readPanel } from '@/lib/data/panel';
import { listEvidenceToCite } from '@/lib/data/promises/evidence-to-cite';
import { readRecommendationPage } from '@/lib/data/recommendations/recommendation-page';
import { searchRecord } from '@/lib/data/search/search-record';
import { readToday } from '@/lib/data/today';
import { listUncoveredEvents } from '@/lib/data/uncovered/events';
import { day } from '@/lib/domain/day';
import { WHOLE_LIBRARY } from '@/lib/domain/evidence/library';
import { asPanelMember } from '@/lib/domain/outside/panel-view';
import type { SignedInActor } from '@/lib/domain/permissions';
import type { CorrectEvidenceInput } from '@/lib/schemas/evidence/correct-evidence';
import type { FileEvidenceInput } from '@/lib/schemas/evidence/file-evidence';
import { addEvidenceFile } from '@/lib/services/evidence/add-evidence-file';
import { correctEvidence } from '@/lib/services/evidence/correct-evidence';
import { decideEvidence } from '@/lib/services/evidence/decide-evidence';
import { fileEvidence } from '@/lib/services/evidence/file-evidence';
import { endEvidenceLink } from '@/lib/services/evidence/link-evidence';
import { endEvidenceTie } from '@/lib/services/figures/end-evidence-tie';
import { tieEvidenceToFigure } from '@/lib/services/figures/tie-evidence-to-figure';
import { fileOf, pdf } from '@/tests/support/evidence-files';
import { openOfficeWithMeasures, SERIES } from '@/tests/support/figures-office';
import { acceptance, newEvidence, NOW, type Office, PLACE } from '@/tests/support/record-builders';

const CANARY = 'Canaryword';
const FIGURES = { measure: 'X.2', series: SERIES };
const DAYS = { today: day('2026-11-24'), horizon: day('2026-12-24') };
/** All that is written of it. The summary is for the public, so it is empty. */
const WORDS = {
  ...{ title: `${CANARY} in the title`, description: `${CANARY} in what it shows` },
  ...{ link: `https://example.org/${CANARY}`, originalKept: `${CANARY} in the cabinet` },
};

let office: Office;
let id: string;
let tie: string;

/** An item that everything happened to that can happen: a file, a link and a tie that were ended, a correction, a decision. */
beforeAll(async () => {
  office = await openOfficeWithMeasures();
  const { officer, approver } = office.people;
  const about = { ...WORDS, visibility: 'restricted', readers: [approver.id] } as const;
  const filed = newEvidence({ ...about, requirements: ['5a', '5b'], expiresOn: day('2026-12-01') });
  id = await fileEvidence(officer, filed, NOW);
  await addEvidenceFile(officer, { id, file: fileOf(pdf(), `${CANARY}.pdf`) }, NOW);
  const saved = correctable(filed);
  const correction = { description: `${CANARY} in other words`, reason: `${CANARY} why` };
  await correctEvidence(officer, { ...saved, ...correction, id, version: 1 }, NOW);
  await decideEvidence(approver, { ...acceptance(id), version: 2, note: `${CANARY} in the note` }, NOW);
  const [link] = await listEvidenceLinks(officer, id);
  await endEvidenceLink(officer, { id, link: link?.id ?? '', reason: `${CANARY} unlinked` }, NOW);
  const origin = async () => (await findSeriesOrigins(officer, 'X.2', SERIES))?.histories[0]?.newest;
  await tieEvidenceToFigure(officer, { ...FIGURES, figure: (await origin())?.id ?? '', evidence: id }, NOW);
  tie = (await origin())?.evidence.at(-1)?.tie ?? '';
});
afterAll(closeDatabase);

/** What was filed, without what is not corrected. */
function correctable(filed: FileEvidenceInput): Omit<CorrectEvidenceInput, 'id' | 'version' | 'reason'> {
  const { title, description, type, strength, provenance, visibility, readers } = filed;
  const { link, originalKept, publicSummary, effectiveFrom, effectiveTo, expiresOn, askedOf, dueOn } = filed;
  return {
    ...{ title, description, type, strength, provenance, visibility, readers },
    ...{ link, originalKept, publicSummary, effectiveFrom, effectiveTo, expiresOn },
    ...{ askedOf, dueOn },
  };
}

/** What this person comes upon behind each door, as text. */
async function behindDoors(actor: SignedInActor): Promise<Record<string, string>> {
  const place = { inspectionSlug: PLACE.inspection, since: day('2026-01-01') };
  const doors = {
    page: await findEvidence(actor, id),
    corrections: await listCorrections(actor, id),
    files: await listEvidenceFiles(actor, id),
    links: await listEvidenceLinks(actor, id),
    library: await listLibrary(actor, WHOLE_LIBRARY, DAYS),
    search: await searchRecord(actor, { words: CANARY, kind: null }),
    today: await readToday(actor, DAYS.today),
    recommendation: await readRecommendationPage(actor, PLACE.inspection, PLACE.recommendation),
    cited: await listEvidenceToCite(actor, PLACE),
    figure: await findSeriesOrigins(actor, 'X.2', SERIES),
    tie: await findEvidenceTie(actor, tie, FIGURES),
    changes: await listChanges(actor, place),
    panel: await readPanel(asPanelMember(actor), place),
  };
  return Object.fromEntries(Object.entries(doors).map(([door, found]) => [door, JSON.stringify(found)]));
}

const canariesFor = async (actor: SignedInActor): Promise<string[]> =>
  Object.entries(await behindDoors(actor)).flatMap(([door, found]) => (found.includes(CANARY) ? [door] : []));

test('every word of restricted evidence is read by those who are named for it and by nobody else, whatever the door', async () => {
  const { officer, approver, secondOfficer, secondApprover, administrator, panelMember } = office.people;
  for (const named of [officer, approver]) {
    const doors = await canariesFor(named);
    // What is accepted is no news of the panel, and nobody is told of it there.
    expect(doors, named.name).toEqual([
      'page',
      'corrections',
      'files',
      'links',
      'library',
      'search',
      'today',
      'recommendation',
      'cited',
      'figure',
      'tie',
      'changes',
    ]);
  }
  for (const other of [secondOfficer, secondApprover, administrator, panelMember])
    expect(await canariesFor(other), other.name).toEqual([]);
});

test('the trail, which administrators read, and the history of a measure hold none of its words', async () => {
  await endEvidenceTie(office.people.officer, { ...FIGURES, tie, reason: `${CANARY} taken off` }, NOW);
  const events = await listUncoveredEvents({ limit: 200 });
  expect(events.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['evidence taken off a figure', 'evidence corrected', 'evidence unlinked']),
  );
  expect(JSON.stringify(events)).not.toContain(CANARY);
});
