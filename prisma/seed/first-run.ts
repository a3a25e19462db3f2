import { readFile, readdir } from 'node:fs/promises';
import { closeDatabase, openDatabase } from '@/lib/data/database';
import { day } from '@/lib/domain/day';
import { readSeed } from '@/lib/importing/read-seed';
import type { Seed } from '@/lib/importing/seed';
import { readTextFile } from '@/lib/importing/read-text-file';
import { setUp } from '@/lib/services/set-up';

const FOLDER = new URL('.', import.meta.url);
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

const read = (name: string) => readFile(new URL(name, FOLDER), 'utf8');

/** The seed as it ships: every file of this folder, checked. */
export async function readShippedSeed(): Promise<Seed> {
  const names = await readdir(new URL('figures/', FOLDER));
  const figures = await Promise.all(
    names.map(async (name) => [name, await read(`figures/${name}`)] as const),
  );
  return readSeed({
    measures: await read('measures.json'),
    series: await read('series.json'),
    requirements: await read('requirements.json'),
    bodies: await read('bodies.json'),
    annotations: await read('annotations.json'),
    supportLines: await read('support-lines.json'),
    figures: Object.fromEntries(figures),
  });
}

/**
 * Fills an empty record with the real document and figures, as the database's owner. Returns whether this was the first
 * run; any later run reads one row and changes nothing.
 */
export async function firstRun(ownerUrl: string, now: Date): Promise<boolean> {
  openDatabase(ownerUrl);
  try {
    const path = new URL(`documents/${DOCUMENT}`, FOLDER);
    const text = await readTextFile(decodeURIComponent(path.pathname));
    return await setUp(
      { seed: await readShippedSeed(), document: { fileName: DOCUMENT, text }, plan: PLAN },
      now,
    );
  } finally {
    await closeDatabase();
  }
}
