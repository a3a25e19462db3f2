import { createHash, randomUUID } from 'node:crypto';
import { recordChange } from '@/lib/data/audit/audit';
import { inTransaction } from '@/lib/data/database';
import {
  findMapping,
  insertFigureImport,
  moveFigureImport,
  saveMapping,
} from '@/lib/data/figures/figure-imports';
import { findMeasureForFigures, lockFiguresOf, type MeasureForFigures } from '@/lib/data/figures/figures';
import { type Actor, SERVICE_ACTOR } from '@/lib/domain/audit-event';
import { dayInLondon } from '@/lib/domain/day';
import { type ImportTarget, rowsToSave } from '@/lib/domain/figures/figure-import';
import type { KeptReading, TableChoices } from '@/lib/domain/figures/figures-mapping';
import type { PlanKind } from '@/lib/domain/figures/figures-plan-line';
import { Refusal } from '@/lib/domain/refusal';
import { type ForceSum, sumForces } from '@/lib/importing/figures/table/check-forces';
import { readTableFile } from '@/lib/importing/figures/files/read-table-file';
import { type FiguresRead, readFigures } from './read-figures';
import { countRows, reportLines } from './report-figures';
import { forTheRecord, saveFigures } from './save-figures';

export type FileInput = {
  measure: string;
  file: { name: string; bytes: Uint8Array };
  target: ImportTarget;
  choices: TableChoices;
  /** A saved way of reading to begin with; `choices` say more or otherwise. */
  mappingName: string | null;
  saveMappingAs: string | null;
  /** True to change nothing. */
  isDryRun: boolean;
};

export type FileOutcome = {
  read: FiguresRead;
  lines: ReturnType<typeof reportLines>;
  counts: Record<PlanKind, number>;
  forces: ForceSum[];
  isSaved: boolean;
};

/**
 * Imports a file from the command line: does the dry run and, unless only that was asked for, saves all of it in one
 * transaction or nothing. Nothing is saved while a row is refused or a question is open.
 * @throws Refusal for an unknown measure, or a file that cannot be read.
 */
export async function importFiguresFile(input: FileInput, now: Date): Promise<FileOutcome> {
  const { choices, target } = await howToRead(input);
  const grids = await readTableFile(input.file.bytes);
  return inTransaction(async () => {
    await lockFiguresOf(input.measure);
    const measure = await findMeasureForFigures(input.measure);
    if (!measure) throw new Refusal('not-found', `There is no measure ${input.measure} in the catalogue.`);
    const read = await readFigures(
      async () => grids,
      { measure, target, choices, fileName: input.file.name },
      dayInLondon(now),
    );
    const lines = reportLines(read);
    const counts = countRows(read);
    const isWhole = read.proposal.questions.length === 0 && counts.refused === 0;
    const isSaved = isWhole && !input.isDryRun && rowsToSave(counts) > 0;
    if (isSaved) await save(measure, { ...input, target, choices, read, counts }, now);
    if (isWhole && !input.isDryRun && input.saveMappingAs !== null)
      await keep(input.saveMappingAs, { choices, basis: target.basis }, measure);
    return { read, lines, counts, forces: sumForces(grids), isSaved };
  });
}

async function howToRead({
  mappingName,
  choices,
  target,
}: FileInput): Promise<Pick<FileInput, 'choices' | 'target'>> {
  if (mappingName === null) return { choices, target };
  const saved = await findMapping(mappingName);
  if (!saved) throw new Refusal('not-found', `There is no saved way of reading called “${mappingName}”.`);
  return {
    choices: { ...saved.choices, ...choices },
    target: { ...target, basis: target.basis ?? saved.basis },
  };
}

type Saving = FileInput & { read: FiguresRead; counts: FileOutcome['counts'] };

async function save(
  measure: MeasureForFigures,
  { file, target, choices, read, counts }: Saving,
  now: Date,
): Promise<void> {
  const id = randomUUID();
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  const actor: Actor = SERVICE_ACTOR;
  const detail = {
    measure: measure.ref,
    fileName: file.name,
    sha256,
    series: read.plans.length,
    ...forTheRecord(counts),
  };
  await recordChange(
    { actor, subject: { kind: 'measure', id: measure.ref }, event: { action: 'figures imported', detail } },
    async () => {
      const nobody = { body: null, isLong: false, receivedById: null, receivedAt: now };
      await insertFigureImport({
        id,
        measureId: measure.id,
        fileName: file.name,
        sha256,
        target,
        choices,
        ...nobody,
      });
      await saveFigures(measure.ref, read.plans, { importId: id, recordedById: null });
      const rows = rowsToSave(counts);
      const set = { mapping: read.proposal.mapping, rows, rowsDone: rows, appliedAt: now };
      await moveFigureImport(id, { from: ['received'], to: 'applied' }, set);
    },
  );
}

async function keep(name: string, reading: KeptReading, measure: MeasureForFigures): Promise<void> {
  await recordChange(
    {
      actor: SERVICE_ACTOR,
      subject: { kind: 'measure', id: measure.ref },
      event: { action: 'import mapping saved', detail: { name } },
    },
    () => saveMapping(name, reading, null),
  );
}
