// Figures from a CSV, XLSX or ODS file into the record.
//   npm run measures:import -- figures.csv --measure C.1 --series all-crime-charge-rate-by-quarter-closed --dry-run
// Without --dry-run everything is saved, or nothing. The exit code is 1 when a row is refused or something is unclear.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { PlainProblem } from '@/lib/config/plain-problem';
import { closeDatabase, openDatabase } from '@/lib/data/database';
import { Refusal } from '@/lib/domain/refusal';
import { type FileOutcome, importFiguresFile } from '@/lib/services/figures/import-figures-file';
import { readImportArguments } from './measures-import/arguments';
import { describeOutcome } from './measures-import/describe-outcome';
import { runWithDatabase } from './with-database';

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch {
    throw new PlainProblem(`The file ${path} cannot be read: is the name right?`);
  }
}

/** Imports the file the arguments name into the database `url`, as the owner of the record. */
async function importFile(args: readonly string[], url: string): Promise<FileOutcome> {
  const { path, ...input } = readImportArguments(args);
  const file = { name: basename(path), bytes: await readBytes(path) };
  openDatabase(url);
  try {
    return await importFiguresFile({ ...input, file }, new Date());
  } catch (error) {
    if (error instanceof Refusal) throw new PlainProblem(error.sentence);
    throw error;
  } finally {
    await closeDatabase();
  }
}

void runWithDatabase(async ({ urls }) => {
  const args = process.argv.slice(2);
  const outcome = await importFile(args, urls.owner);
  const { lines, problem } = describeOutcome(outcome, readImportArguments(args));
  lines.forEach((line) => console.log(line));
  if (problem) throw new PlainProblem(problem);
});
