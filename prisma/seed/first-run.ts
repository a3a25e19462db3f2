import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFile } from '@/lib/config/project-file';
import { closeDatabase, openDatabase } from '@/lib/data/database';
import { hasAnyBody, hasInspection } from '@/lib/data/inspections/imports';
import { isDemonstration } from '@/lib/data/demonstration';
import { SERVICE_ACTOR } from '@/lib/domain/audit-event';
import { day, dayInLondon } from '@/lib/domain/day';
import { ANY_FORCE, type ForceNames } from '@/lib/importing/seed/name-force';
import { readSeed } from '@/lib/importing/seed/read-seed';
import type { Seed } from '@/lib/importing/seed/seed';
import { readDocumentFile } from '@/lib/importing/document/files/read-document-file';
import type { Demonstration } from '@/lib/services/load-demonstration';
import { loadDocumentDrafts } from '@/lib/services/document/load-document-drafts';
import { placeSentences } from '@/lib/services/document/place-sentences';
import { decideAllFigures } from '@/lib/jobs/load-attack';
import { loadMethodologies } from '@/lib/services/load-methodologies';
import { loadLaterFigures } from '@/lib/services/load-figures';
import { loadPublicClaims } from '@/lib/services/evidence/load-public-claims';
import { addReport } from '@/lib/services/inspections/add-report';
import { setUp } from '@/lib/services/set-up';
import { setUpEmpty } from '@/lib/services/set-up-empty';
import { SAMPLE_NAMES } from './sample-names';
import { inventDemonstration } from './demo/invent-demonstration';

const FOLDER = projectFile('prisma/seed');
const DOCUMENT = 'avon-and-somerset-pcc-response-2021-09-17.txt';

/** What the document leaves to the office: an address that says nothing of the subject, and who inspected. */
const PLAN = {
  slug: '2021-phase-one',
  shortTitle: 'Joint inspection 2021, phase one',
  bodySlug: 'avon-and-somerset-opcc',
  inspectorates:
    'HM Inspectorate of Constabulary and Fire & Rescue Services and HM Crown Prosecution Service Inspectorate',
  publishedOn: day('2021-07-16'),
  respondedOn: day('2021-09-17'),
};

/**
 * A later report about the same work, under its own title, day and address (hmicfrs.justiceinspectorates.gov.uk, read 30
 * November 2026). Its recommendations are for the office to load: their exact words are not a part of this service.
 */
const LATER_REPORT = {
  slug: '2024-national-operating-model',
  shortTitle: 'National operating model 2024',
  title:
    'Progress to introduce a national operating model for rape and other serious sexual offences investigations',
  bodySlug: PLAN.bodySlug,
  inspectorates: 'HM Inspectorate of Constabulary and Fire & Rescue Services',
  publishedOn: day('2024-08-22'),
  respondent: 'the Police and Crime Commissioner for Avon and Somerset',
  sourceUrl:
    'https://hmicfrs.justiceinspectorates.gov.uk/publication-html/progress-to-introduce-a-national-operating-model-for-rape-and-other-serious-sexual-offences-investigations/',
};

/** Its website as the response and its sources name it. How else it is reached, the office says itself. */
const OFFICE = { kind: 'pcc', website: 'https://www.avonandsomerset-pcc.gov.uk' } as const;

const read = (name: string) => readFile(join(FOLDER, name), 'utf8');

/** The texts of the files of a folder, by their names. */
async function readAll(folder: string): Promise<Record<string, string>> {
  const names = await readdir(join(FOLDER, folder));
  const texts = names.map(async (name) => [name, await read(`${folder}/${name}`)] as const);
  return Object.fromEntries(await Promise.all(texts));
}

/** The seed as it ships: every file of this folder, checked. The measures name the force of the sample, or any. */
export async function readShippedSeed(names: ForceNames = SAMPLE_NAMES): Promise<Seed> {
  return readSeed({
    names,
    measures: await read('measures.json'),
    series: await read('series.json'),
    requirements: await read('requirements.json'),
    bodies: await read('bodies.json'),
    annotations: await read('annotations.json'),
    footnotes: await read('footnotes.json'),
    publicClaims: await read('public-claims.json'),
    supportLines: await read('support-lines.json'),
    documentDrafts: await read('document-drafts.json'),
    figures: await readAll('figures'),
    forces: await read('forces.json'),
    forceFigures: await readAll('forces'),
  });
}

async function bringUpToDate(seed: Seed, now: Date): Promise<void> {
  await loadLaterFigures(seed, { body: PLAN.bodySlug, inspection: PLAN.slug });
  await placeSentences();
  await loadDocumentDrafts(seed);
  await addReport(SERVICE_ACTOR, LATER_REPORT);
  await loadMethodologies(now);
}

type Kind = { isTrial: boolean; demonstration(seed: Seed): Demonstration | null };

/** True where the record was begun for an office of its own: the sample never comes into it. */
const isOfAnOffice = async (): Promise<boolean> =>
  (await hasAnyBody()) && !(await hasInspection({ body: PLAN.bodySlug, inspection: PLAN.slug }));

async function setUpWith({ isTrial, demonstration }: Kind, now: Date): Promise<boolean> {
  if (await isOfAnOffice()) {
    await loadMethodologies(now);
    return false;
  }
  const { text } = await readDocumentFile(await readFile(join(FOLDER, 'documents', DOCUMENT)));
  const seed = await readShippedSeed();
  const document = { fileName: DOCUMENT, text };
  const input = { seed, document, plan: PLAN, office: OFFICE, isTrial, reports: [LATER_REPORT] };
  const isNew = await setUp({ ...input, demonstration: demonstration(seed) }, now);
  // At once, so that a panel member who signs in first sees the figures; should this be cut short, the worker does it.
  if (isNew) await decideAllFigures(now);
  // A record that an earlier version has begun gets what came later: the places of its sentences, their drafts, and figures.
  if (!isNew) await bringUpToDate(seed, now);
  if (!(await isDemonstration())) await loadPublicClaims(seed, now);
  return isNew;
}

/**
 * Fills an empty record with the real document and figures, as the database's owner. In a trial the first edition is
 * published too. Returns whether this was the first run; any later run reads one row and changes nothing.
 */
export async function firstRun(
  { ownerUrl, isTrial }: { ownerUrl: string; isTrial: boolean },
  now: Date,
): Promise<boolean> {
  openDatabase(ownerUrl);
  try {
    return await setUpWith({ isTrial, demonstration: () => null }, now);
  } finally {
    await closeDatabase();
  }
}

/**
 * Begins the record of an office that has no name yet, as the database's owner; one that was begun before goes on as it is.
 * Returns whether this was the first run.
 */
export async function firstEmptyRun(ownerUrl: string, now: Date): Promise<boolean> {
  openDatabase(ownerUrl);
  try {
    if (!(await hasAnyBody())) return await setUpEmpty(await readShippedSeed(ANY_FORCE), now);
    return await setUpWith({ isTrial: false, demonstration: () => null }, now);
  } finally {
    await closeDatabase();
  }
}

/**
 * Fills an empty record as `firstRun` does, and adds the invented figures of the demonstration in the same transaction.
 * Returns what the record is now: a demonstration made just now or before, or a real one, which is left alone.
 */
export async function firstDemonstrationRun(ownerUrl: string, now: Date): Promise<'made' | 'kept' | 'real'> {
  openDatabase(ownerUrl);
  try {
    const invent = ({ measures }: Seed) => inventDemonstration(measures, dayInLondon(now));
    const isMade = await setUpWith({ isTrial: false, demonstration: invent }, now);
    if (isMade) return 'made';
    return (await isDemonstration()) ? 'kept' : 'real';
  } finally {
    await closeDatabase();
  }
}
